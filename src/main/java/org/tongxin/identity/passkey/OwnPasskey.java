package org.tongxin.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
public record OwnPasskey(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}
