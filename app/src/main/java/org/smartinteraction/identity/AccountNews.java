package org.smartinteraction.identity;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Writes to a person when the way they sign in has changed: if it was not them, they learn of it. */
@Component
class AccountNews {

    private final IdentityHost host;
    private final Pages pages;
    private final Letters letters;

    AccountNews(IdentityHost host, Pages pages, Letters letters) {
        this.host = host;
        this.pages = pages;
        this.letters = letters;
    }

    /**
     * Tells what happened.
     *
     * @param what ends the keys of its texts, {@code identity.news.…}
     * @param of what it happened to, by name
     */
    void tell(ServerRequest request, Account account, String what, String of) {
        var language = Language.firstOf(account.language()).findFirst().orElse(Language.UK);
        var page = Origin.of(request.servletRequest()).at(host.name()) + "/account?lang=" + language.code();
        letters.write(
                account.email(),
                pages.text(language, "identity.news.subject"),
                pages.text(language, "identity.news.text", pages.text(language, "identity.news." + what, of), page),
                page);
    }
}
