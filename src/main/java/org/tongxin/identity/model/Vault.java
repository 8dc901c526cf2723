package org.tongxin.identity.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what must be readable again but not from the database alone: the secrets of second factors, under a key in the
 * data
 * folder. Nodes that share a database must share this key file; whoever restores a backup needs it as well.
 */
@Component
public class Vault {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec marking;

    Vault(@Value("${tongxin.home}") Path home) {
        byte[] root = rootKey(home.resolve("secrets").resolve("identity-key"));
        sealing = new SecretKeySpec(mac(new SecretKeySpec(root, "HmacSHA256"), "sealing"), "AES");
        marking = new SecretKeySpec(mac(new SecretKeySpec(root, "HmacSHA256"), "marking"), "HmacSHA256");
    }

    /** Encrypts; the context must be given again to open it, so that a sealed value cannot be moved to another row. */
    public Sealed seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return new Sealed(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal a secret", e);
        }
    }

    /** Decrypts; a value that was changed, or sealed in another context or under another key, is a fault. */
    public byte[] open(Sealed value, String context) {
        byte[] all = value.bytes();
        byte[] nonce = Arrays.copyOf(all, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Could not open a sealed secret; is secrets/identity-key the right one?", e);
        }
    }

    /** A keyed digest: the same text gives the same mark, and without the key nobody can try texts. */
    public byte[] mark(String text) {
        return mac(marking, text);
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private byte[] rootKey(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or written", e);
        }
    }

    private void write(Path file) throws IOException {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (FileAlreadyExistsException _) {
            // another node sharing the folder was first; its key counts
        }
    }
}
