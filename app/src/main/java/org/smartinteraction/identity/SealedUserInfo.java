package org.smartinteraction.identity;

/**
 * Opens what id.gov.ua sends encrypted under a certificate that the state has given the operator. That takes the
 * cryptography of Ukraine's standards, which only comes as a library of its makers and is not part of this application:
 * whoever has it adds a bean. Without one no certificate is named and answers come in the clear, within TLS.
 */
public interface SealedUserInfo {

    /** The certificate to encrypt for, in Base64. */
    String certificate();

    /**
     * The answer in the clear.
     *
     * @param sealed {@code encryptedUserInfo} as it came, in Base64
     * @return the JSON text
     * @throws IllegalArgumentException when it does not open
     */
    String open(String sealed);
}
