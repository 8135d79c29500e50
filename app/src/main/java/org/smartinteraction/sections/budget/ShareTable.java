package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.budget.Share;
import org.smartinteraction.budget.Stage;
import org.smartinteraction.budget.Subject;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.Texts;

/** What is paid for: each solution with what it gets, stage by stage, and the decision behind it. */
final class ShareTable extends Div {
    ShareTable(Desk desk, List<Share> shares) {
        addClassName("si-scroll");
        var caption = Texts.t("budget.shares");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.addClassNames("si-table", "si-amounts");
        table.setCaptionText(caption);
        var head = new NativeTableRow(UseTable.head("budget.column.subject", false));
        var stages = List.of(Stage.PLANNED, Stage.CONFIRMED, Stage.RECEIVED, Stage.SPENT);
        stages.forEach(stage -> head.add(UseTable.head(stage.textKey(), true)));
        head.add(UseTable.head("budget.column.decision", false));
        table.getHead().add(head);
        var addresses = addresses(desk, shares);
        var hidden = hidden(desk, shares);
        for (var share : shares) {
            var first = new NativeTableHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.add(
                    hidden.contains(share.subject().item())
                            ? new Span(Texts.t("budget.subject.hidden"))
                            : subject(share, addresses));
            var row = new NativeTableRow(first);
            stages.forEach(stage -> row.add(UseTable.money(share.money().at(stage))));
            row.add(new NativeTableCell(decision(share)));
            table.getBody().add(row);
        }
        Stacked.on(table);
        add(table);
    }

    static String decision(Share share) {
        var date = share.decidedOn();
        if (share.decision() == null || date == null) {
            return Texts.t("budget.decision.none");
        }
        return Texts.t("budget.decision", share.decision(), Texts.date(date));
    }

    /** Addresses of the things in this space that this person may see. */
    static Map<UUID, String> addresses(Desk desk, List<Share> shares) {
        var paths = new HashMap<UUID, String>();
        var ids =
                shares.stream().map(share -> share.subject().item()).distinct().toList();
        desk.published()
                .find(ids, desk.spaces().audience())
                .forEach(found -> desk.address(found)
                        .ifPresent(path -> paths.put(found.item().id(), path)));
        return paths;
    }

    /**
     * What money is for and is not shown to the acting person: its section is for members or staff, or it is of this space
     * and not public yet.
     */
    static Set<UUID> hidden(Desk desk, List<Share> shares) {
        var ids =
                shares.stream().map(share -> share.subject().item()).distinct().toList();
        var hidden = new HashSet<UUID>();
        desk.published()
                .find(ids, Audience.STAFF)
                .forEach(known -> hidden.add(known.item().id()));
        shares.stream().map(Share::subject).filter(Subject::isHere).forEach(draft -> hidden.add(draft.item()));
        desk.published()
                .find(ids, desk.spaces().audience())
                .forEach(shown -> hidden.remove(shown.item().id()));
        return hidden;
    }

    private static Component subject(Share share, Map<UUID, String> addresses) {
        var path = addresses.get(share.subject().item());
        var title = share.subject().title();
        if (path == null) {
            return new Span(title);
        }
        return new Anchor(path, title);
    }
}
