package org.tongxin.identity.passkey;

/** What a site knows of a passkey: all of it public. */
final class PublicKey {

    private final byte[] id;
    private final byte[] data;
    private final long signCount;
    private final boolean backupEligible;
    private final boolean backedUp;

    PublicKey(byte[] id, byte[] data, long signCount, boolean backupEligible, boolean backedUp) {
        this.id = id;
        this.data = data;
        this.signCount = signCount;
        this.backupEligible = backupEligible;
        this.backedUp = backedUp;
    }

    /** The credential's id, chosen by the device. */
    byte[] id() {
        return id;
    }

    /** Attested credential data of WebAuthn, with the public key. */
    byte[] data() {
        return data;
    }

    /** How often the device says it has signed; 0 where it does not count. */
    long signCount() {
        return signCount;
    }

    /** Whether it may be copied to other devices of its owner. */
    boolean backupEligible() {
        return backupEligible;
    }

    /** Whether it has been. */
    boolean backedUp() {
        return backedUp;
    }
}
