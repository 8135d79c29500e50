package org.smartinteraction.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.operator.SpaceRequest.State;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.Template;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The road from "we want a space" to the space: filling in, confirming by e-mail, an operator's decision. */
@Service
class SpaceRequests {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private final RequestRows rows;
    private final Provisioning provisioning;
    private final Labels labels;
    private final Templates templates;
    private final Operators operators;
    private final Pace pace;
    private final boolean approval;

    SpaceRequests(
            RequestRows rows,
            Provisioning provisioning,
            Labels labels,
            Templates templates,
            Operators operators,
            Pace pace,
            @Value("${smart.provisioning:immediate}") String mode) {
        this.pace = pace;
        this.rows = rows;
        this.provisioning = provisioning;
        this.labels = labels;
        this.templates = templates;
        this.operators = operators;
        this.approval = mode.equals("approval");
    }

    /** Whether an operator has to agree to each new space. */
    boolean needApproval() {
        return approval;
    }

    Optional<SpaceRequest> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Begins a request for a community or region, with a label and names proposed.
     *
     * @throws Refusal when it has a space already, or too many requests come from one place
     */
    UUID begin(Placed placed, boolean region) {
        pace.count(Pace.Act.START);
        String area = placed.area().code();
        provisioning
                .of(area, region ? Tenant.Kind.REGION : Tenant.Kind.COMMUNITY)
                .ifPresent(tenant -> {
                    throw new Refusal("operator.area.taken", tenant.name(Texts.locale()), tenant.host());
                });
        var names = Map.of(
                "uk", placed.area().title(Texts.UKRAINIAN), "en", placed.area().title(Texts.ENGLISH));
        String label = labels.suggest(placed).map(HostLabel::text).orElse("");
        return rows.insert(area, region, names, label);
    }

    /** Chooses the template. */
    void choose(UUID id, Template template) {
        changeable(id);
        rows.template(id, template.key(), template.space().look().accent());
    }

    /**
     * Sets address, names, languages and colour.
     *
     * @throws Refusal with what is wrong with them
     */
    void shape(UUID id, String label, Map<String, String> names, List<String> languages, String accent) {
        SpaceRequest request = changeable(id);
        var free = labels.free(label, request.area());
        if (languages.isEmpty() || !List.of("uk", "en").containsAll(languages)) {
            throw new Refusal("operator.start.languages");
        }
        for (String language : languages) {
            String name = names.getOrDefault(language, "").strip();
            if (name.isEmpty() || name.length() > 120) {
                throw new Refusal("operator.start.name." + language);
            }
        }
        String colour = accent.strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            throw new Refusal("operator.start.colour");
        }
        rows.shape(id, free.text(), names, languages, colour);
    }

    /**
     * Sends the request off, to be confirmed by signing in with the address.
     *
     * @throws Refusal when something is missing or the address is none
     */
    void send(UUID id, String email) {
        SpaceRequest request = changeable(id);
        String address = Email.of(email);
        if (request.template() == null || request.label() == null) {
            throw new Refusal("operator.start.incomplete");
        }
        rows.send(id, address, Texts.locale().getLanguage());
    }

    /** Requests of the signed-in person that still wait for their confirmation. */
    List<SpaceRequest> mineToConfirm() {
        return SignedIn.current().map(me -> rows.unconfirmed(me.email())).orElse(List.of());
    }

    /**
     * Confirms a request by the signed-in person having its address. Done twice, also at the same moment, it makes one
     * space.
     *
     * @return the request as it is now: done, or waiting for an operator
     * @throws Refusal when the person has another address, or something has come in the way since
     */
    SpaceRequest confirm(UUID id) {
        SpaceRequest request = known(id);
        String email = request.email();
        if (email == null
                || SignedIn.current().filter(me -> me.email().equals(email)).isEmpty()) {
            throw new Refusal("operator.start.other-address");
        }
        if (request.state() == State.UNCONFIRMED) {
            if (approval) {
                rows.move(id, State.UNCONFIRMED, State.WAITING);
            } else {
                provision(request);
            }
        }
        return known(id);
    }

    /** Requests that an operator has to decide, the oldest first. */
    List<SpaceRequest> waiting() {
        operators.require();
        return rows.waiting();
    }

    /** Agrees to a request: its space is made. */
    Tenant approve(UUID id) {
        operators.require();
        SpaceRequest request = known(id);
        if (request.state() != State.WAITING) {
            throw new Refusal("operator.request.decided");
        }
        return provision(request);
    }

    /** Says no, with a reason that its writer reads. */
    void refuse(UUID id, String reason) {
        operators.require();
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("operator.request.reason");
        }
        if (!rows.refuse(id, reason.strip())) {
            throw new Refusal("operator.request.decided");
        }
    }

    private Tenant provision(SpaceRequest request) {
        var template = templates
                .find(Objects.requireNonNullElse(request.template(), ""))
                .orElseThrow(() -> new Refusal("operator.start.incomplete"));
        var wanted = new NewSpace(
                request.area(),
                template,
                Objects.requireNonNullElse(request.label(), ""),
                request.names(),
                request.languages(),
                request.accent(),
                request.email());
        try {
            return provisioning.provision(wanted, tenant -> {
                if (!rows.done(request.id(), request.state(), tenant.id())) {
                    throw new Refusal("operator.request.decided");
                }
            });
        } catch (Refusal refused) {
            // Pressed twice: the other press has made it.
            var tenant = known(request.id()).tenant();
            if (tenant == null) {
                throw refused;
            }
            return provisioning.find(tenant).orElseThrow(() -> refused);
        }
    }

    private SpaceRequest changeable(UUID id) {
        SpaceRequest request = known(id);
        if (!request.open()) {
            throw new Refusal("operator.request.decided");
        }
        return request;
    }

    private SpaceRequest known(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("operator.request.unknown"));
    }
}
