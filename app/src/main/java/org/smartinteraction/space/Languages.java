package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * Which language a person is addressed in: what they chose last on this host, else what they told the space, else what
 * their browser asks for, else the space's first; always one that the space speaks.
 */
@Component
class Languages implements VaadinServiceInitListener {

    private final Spaces spaces;
    private final People people;

    Languages(Spaces spaces, People people) {
        this.spaces = spaces;
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> choose(init.getUI()));
    }

    private void choose(UI ui) {
        var request = VaadinRequest.getCurrent();
        var spoken = Tenancy.current().isPresent() ? spaces.current().languages() : Texts.languages();
        Stream<Optional<Locale>> wishes =
                Stream.of(cookie(request), people.me().map(Member::language).map(Locale::of), asked(request, spoken));
        ui.setLocale(wishes.flatMap(Optional::stream)
                .filter(spoken::contains)
                .findFirst()
                .orElse(spoken.getFirst()));
    }

    private static Optional<Locale> cookie(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals("lang"))
                .map(Cookie::getValue)
                .map(Locale::of)
                .findFirst();
    }

    private static Optional<Locale> asked(VaadinRequest request, List<Locale> spoken) {
        for (var wishes = request.getLocales(); wishes.hasMoreElements(); ) {
            var wish = Locale.of(wishes.nextElement().getLanguage());
            if (spoken.contains(wish)) {
                return Optional.of(wish);
            }
        }
        return Optional.empty();
    }
}
