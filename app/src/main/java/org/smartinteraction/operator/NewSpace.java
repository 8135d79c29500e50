package org.smartinteraction.operator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.space.Template;

/**
 * What is needed to provision a space.
 *
 * @param area KATOTTG code; none for a region that is no oblast: a network, a donor programme
 * @param template what the space begins with
 * @param label first part of its host name, as typed
 * @param names its name by language
 * @param languages language codes, the default one first; empty for those of the template
 * @param accent {@code #rrggbb}; none for that of the template
 * @param administrator e-mail address of the person who will run it; none when the operator invites somebody later
 */
record NewSpace(
        @Nullable String area,
        Template template,
        String label,
        Map<String, String> names,
        List<String> languages,
        @Nullable String accent,
        @Nullable String administrator) {}
