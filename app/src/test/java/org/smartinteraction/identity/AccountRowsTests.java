package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two people whose addresses are alike: one's is the end, the beginning or the middle of the other's. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountRowsTests {

    @Autowired
    AccountRows rows;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInLinks links;

    @Autowired
    Letters letters;

    Account ann;

    @BeforeEach
    void somebodyIsCalledAnn() {
        ann = comes("ann." + UUID.randomUUID() + "@people.example");
    }

    @Test
    void whoseAddressIsAPartOfAnothersGetsNothingOfTheirs() {
        for (var other : new String[] {"jo" + ann.email(), ann.email() + ".ua", "x+" + ann.email() + ".ua"}) {
            var somebody = comes(other);

            assertThat(rows.of(ann).toString()).contains(ann.email()).doesNotContain(other, id(somebody));
            assertThat(rows.of(somebody).toString()).contains(other, id(somebody));
        }
    }

    @Test
    void whoseAddressIsAPartOfAnothersErasesNothingOfTheirs() {
        var joann = comes("jo" + ann.email());
        var before = rows.of(joann);

        rows.delete(ann);

        assertThat(rows.of(ann)).isEmpty();
        assertThat(rows.of(joann)).isEqualTo(before);
    }

    @Test
    void whoIsErasedIsNotMentionedInLettersToOthers() {
        var other = comes("other." + UUID.randomUUID() + "@people.example");
        letters.write(other.email(), "About " + ann.email() + ".", "<" + ann.email() + ">", "");

        rows.delete(ann);

        assertThat(rows.of(other).toString()).contains(other.email()).doesNotContain(ann.email());
    }

    @Test
    void aLinkThatIsOnItsWayIsNotAmongTheData() {
        letters.send(ann.email(), Language.EN, "https://id.example/link/unseen");

        assertThat(rows.of(ann)).containsKey("letter");
        assertThat(rows.of(ann).toString()).doesNotContain("unseen");
    }

    @Test
    void howeverOftenSomebodyAsksForTheirDataTheConnectionsAreGivenBack() {
        for (int i = 0; i < 20; i++) {
            assertThat(rows.of(ann)).isNotEmpty();
        }
    }

    private Account comes(String email) {
        var account = accounts.proved(email, "en");
        links.issue(email, Language.EN, Return.NOWHERE, "203.0.113.1");
        letters.write(email, "Hello", "Hello", "");
        return account;
    }

    private static String id(Account account) {
        return account.id().toString();
    }
}
