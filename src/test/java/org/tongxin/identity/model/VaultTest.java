package org.tongxin.identity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final byte[] PLAIN = "secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    @Test
    void what_is_sealed_opens_again_after_a_restart_and_only_in_its_place() {
        Sealed sealed = new Vault(home).seal(PLAIN, "account-1");
        Vault restarted = new Vault(home);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(restarted.open(sealed, "account-1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> restarted.open(sealed, "account-2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_value_does_not_open_and_another_key_opens_nothing(@TempDir Path other) {
        Sealed sealed = new Vault(home).seal(PLAIN, "a");
        assertThatThrownBy(() -> new Vault(other).open(sealed, "a")).isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed.bytes();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> new Vault(home).open(new Sealed(changed), "a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_can_be_read_by_its_owner_only() throws IOException {
        new Vault(home);
        Path key = home.resolve("secrets/identity-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }
}
