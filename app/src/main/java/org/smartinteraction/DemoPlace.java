package org.smartinteraction;

import java.util.List;
import org.smartinteraction.tenancy.Tenant;

/**
 * Where a demonstration space is.
 *
 * @param area its KATOTTG code
 * @param template key of the template it begins with
 */
record DemoPlace(
        Tenant.Kind kind,
        String label,
        String area,
        String uk,
        String en,
        String template,
        double latitude,
        double longitude) {

    static final List<DemoPlace> ALL = List.of(
            new DemoPlace(
                    Tenant.Kind.REGION,
                    "lviv-oblast",
                    "UA46000000000026241",
                    "Львівська область",
                    "Lviv oblast",
                    "regional-council",
                    49.8397,
                    24.0297),
            new DemoPlace(
                    Tenant.Kind.COMMUNITY,
                    "rudky",
                    "UA46080110000050484",
                    "Рудківська громада",
                    "Rudky community",
                    "settlement",
                    49.6522,
                    23.4839),
            new DemoPlace(
                    Tenant.Kind.COMMUNITY,
                    "sambir",
                    "UA46080130000077112",
                    "Самбірська громада",
                    "Sambir community",
                    "city",
                    49.5186,
                    23.1975),
            new DemoPlace(
                    Tenant.Kind.COMMUNITY,
                    "komarno",
                    "UA46060210000047788",
                    "Комарнівська громада",
                    "Komarno community",
                    "settlement",
                    49.6281,
                    23.7014));
}
