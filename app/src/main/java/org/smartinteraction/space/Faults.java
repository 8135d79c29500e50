package org.smartinteraction.space;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Outage;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Problem;
import org.smartinteraction.ui.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What a person is told when an act in a view fails: the sentence of a refusal, else a reference into the log. */
@Component
class Faults implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    /** What PostgreSQL says of U+0000 in text and in JSON: appendix A of its manual, 22021 and 22P05. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var sentence = sentence(event.getThrowable());
        var refusal = cause(event.getThrowable(), Refusal.class);
        if (refusal != null && refusal.asksForSecondStep()) {
            // In a tab of its own, so that what was typed here is still there when the person comes back to it.
            var confirm = SignInLink.secondStep(Texts.t("space.shell.second-step.tab"));
            confirm.setTarget("_blank");
            Notice.error(sentence, confirm);
        } else {
            Notice.error(sentence);
        }
    }

    /** What to tell a person about a failure; writes to the log what only we need to know. */
    static String sentence(Throwable failure) {
        var refusal = cause(failure, Refusal.class);
        if (refusal != null) {
            return Texts.t(refusal.textKey(), refusal.arguments());
        }
        if (cause(failure, OptimisticLockingFailureException.class) != null) {
            return Texts.t("space.fault.changed");
        }
        if (Outage.is(failure)) {
            log.error("The database is out of reach", failure);
            return Texts.t("space.fault.database");
        }
        var refused = cause(failure, SQLException.class);
        if (refused != null && UNKEEPABLE.contains(String.valueOf(refused.getSQLState()))) {
            return Texts.t("space.fault.characters");
        }
        var reference = reference();
        log.error("Failure {}", reference, failure);
        return Texts.t("space.fault.other", reference);
    }

    /** A whole page that tells a failure, with what helps. */
    static Problem problem(Throwable failure) {
        var refusal = cause(failure, Refusal.class);
        if (refusal == null || !refusal.asksForSecondStep()) {
            return Problem.refused(sentence(failure));
        }
        var confirm = SignInLink.secondStep(Texts.t("space.shell.second-step.now"));
        confirm.addClassName("si-button");
        return Problem.locked(Texts.t("space.second-step.title"), sentence(failure), confirm);
    }

    /** Whether a failure is the answer of a rule, not of something broken. */
    static boolean isRefusal(Throwable failure) {
        return cause(failure, Refusal.class) != null;
    }

    static String reference() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
