package org.smartinteraction.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartinteraction.Authenticator;

class OneTimeCodeTests {

    private final byte[] secret = "12345678901234567890".getBytes(US_ASCII);

    /** Appendix B of RFC 6238, of whose eight digits six are shown. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.of(secret, second / 30)).isEqualTo(code.substring(2));
        assertThat(new Authenticator(OneTimeCode.base32(secret)).at(second)).isEqualTo(code.substring(2));
    }

    /** Section 10 of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenInBase32(String text, String base32) {
        assertThat(OneTimeCode.base32(text.getBytes(US_ASCII))).isEqualTo(base32);
    }

    @Test
    void aCodeIsGoodHalfAMinuteBeforeAndAfterAndNoLonger() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        for (int off = -1; off <= 1; off++) {
            assertThat(OneTimeCode.step(secret, OneTimeCode.of(secret, step + off), now))
                    .hasValue(step + off);
        }
        assertThat(OneTimeCode.step(secret, OneTimeCode.of(secret, step - 2), now))
                .isEmpty();
        assertThat(OneTimeCode.step(secret, OneTimeCode.of(secret, step + 2), now))
                .isEmpty();
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (var wrong : new String[] {"", "0", "00000", "0000000", "abcdef", "١٢٣٤٥٦", "x".repeat(10_000)}) {
            assertThat(OneTimeCode.step(secret, wrong, Instant.EPOCH)).as(wrong).isEmpty();
        }
    }

    @Test
    void aQrCodeSaysWhatItIsGiven() {
        var picture = QrPicture.of("otpauth://totp/a@b.ua?secret=MZXW6YTBOI&issuer=S");
        assertThat(picture.size()).isEqualTo(33);
        // The three squares in the corners by which cameras find it.
        assertThat(picture.path().split("(?=M)"))
                .contains("M0 0h1v1h-1z", "M32 0h1v1h-1z", "M0 32h1v1h-1z")
                .doesNotContain("M1 1h1v1h-1z", "M31 1h1v1h-1z", "M1 31h1v1h-1z");
    }
}
