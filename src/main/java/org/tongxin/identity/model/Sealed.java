package org.tongxin.identity.model;

/** A secret that only the {@link Vault} can open. */
public final class Sealed {

    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
