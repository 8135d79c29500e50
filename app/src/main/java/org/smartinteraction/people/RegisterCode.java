package org.smartinteraction.people;

/**
 * Codes of organisations in the state register of Ukraine (EDRPOU): seven digits and a check digit. It is the remainder
 * by 11 of the digits with the weights 1 to 7, from 30 million to 60 million 7 and 1 to 6; where that is 10, with weights
 * greater by 2; where that is 10 again, it is 0.
 */
final class RegisterCode {

    private static final int DIGITS = 8;

    private RegisterCode() {}

    /**
     * The code as it is kept.
     *
     * @throws Refusal when it has not eight digits, or the last does not fit the others
     */
    static String checked(String typed) {
        var code = typed.replaceAll("[\\s\u00a0]", "");
        if (!code.matches("[0-9]{" + DIGITS + "}")) {
            throw new Refusal("people.refusal.code");
        }
        if (code.charAt(DIGITS - 1) - '0' != checkDigit(code)) {
            throw new Refusal("people.refusal.code.digit", code);
        }
        return code;
    }

    private static int checkDigit(String code) {
        var rest = rest(code, 0);
        if (rest == 10) {
            rest = rest(code, 2);
        }
        return rest == 10 ? 0 : rest;
    }

    private static int rest(String code, int more) {
        int number = Integer.parseInt(code);
        boolean middle = 30_000_000 <= number && number <= 60_000_000;
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            int weight = middle ? (i == 0 ? 7 : i) : i + 1;
            sum += (code.charAt(i) - '0') * (weight + more);
        }
        return sum % 11;
    }
}
