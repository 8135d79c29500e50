package org.smartinteraction.identity;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keys by which one person is one person: keyed hashes of the number that the state gave them. Nobody without {@code
 * smart.secret} can tell a number from a key or try numbers out; each site has keys of its own, so that two sites cannot
 * find the members they share. A key begins with a mark of the secret it was made with.
 */
@Component
public class PersonKeys {

    private static final int MARK_BYTES = 4;

    private final Secret secret;
    private final String mark;

    PersonKeys(Secret secret) {
        this.secret = secret;
        mark = HexFormat.of().formatHex(Arrays.copyOf(secret.of("person", "mark"), MARK_BYTES));
    }

    /**
     * The key of a person at a site.
     *
     * @param site as {@link RelyingParties#site} names it
     * @param number a tax number or a number of the demographic register, as somebody typed it
     * @return empty when it cannot be such a number
     */
    public Optional<String> at(String site, String number) {
        return PersonNumber.read(number).map(known -> pairwise(site, of(known)));
    }

    /** Whether two keys can be compared: keys from before {@code smart.secret} was changed say nothing any more. */
    public boolean isCurrent(String key) {
        return key.startsWith(mark + "-");
    }

    /** The key of a person on this host. */
    String of(PersonNumber number) {
        return key("person", number.text());
    }

    /** A site's own key, made of the one on this host. */
    String pairwise(String site, String key) {
        return key("person at " + site, key);
    }

    private String key(String purpose, String subject) {
        return mark + "-" + HexFormat.of().formatHex(secret.of(purpose, subject));
    }
}
