package org.tongxin.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.model.Secret;

/**
 * Reads and checks what devices answer (Web Authentication, level 3, sections 7.1 and 7.2). The device must know its
 * user.
 */
@Component
class DeviceAnswers {

    private static final boolean USER_VERIFIED = true;
    private static final boolean USER_PRESENT = true;

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /** The algorithms we take, by their COSE numbers. */
    static List<Long> algorithms() {
        return ALGORITHMS.stream()
                .map(parameters -> parameters.getAlg().getValue())
                .toList();
    }

    /** A device's answer to a request for a new passkey; empty where it cannot be read. */
    Optional<RegistrationData> readNew(String json) {
        return read(() -> manager.parseRegistrationResponseJSON(json));
    }

    /** A device's answer to a request to sign; empty where it cannot be read. */
    Optional<AuthenticationData> readSigned(String json) {
        return read(() -> manager.parseAuthenticationResponseJSON(json));
    }

    /** Whatever the parser stumbles over, the sender wrote it: an unreadable answer is no fault of ours. */
    private static <T> Optional<T> read(Supplier<T> parser) {
        try {
            return Optional.ofNullable(parser.get());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** The challenge that was signed. */
    static Secret challenge(@Nullable CollectedClientData client) {
        return client == null
                ? new Secret("")
                : new Secret(new String(client.getChallenge().getValue(), StandardCharsets.US_ASCII));
    }

    /** The new passkey, if the answer holds for this site and challenge. */
    Optional<PublicKey> checkNew(RegistrationData answer, Site site, Secret challenge) {
        try {
            manager.verify(
                    answer,
                    new RegistrationParameters(server(site, challenge), ALGORITHMS, USER_VERIFIED, USER_PRESENT));
        } catch (WebAuthnException _) {
            return Optional.empty();
        }
        AuthenticatorData<?> device =
                Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(device.getAttestedCredentialData());
        return Optional.of(new PublicKey(
                key.getCredentialId(), keys.convert(key), device.getSignCount(), device.isFlagBE(), device.isFlagBS()));
    }

    /** Whether the answer was signed with this passkey for this site and challenge. */
    boolean checkSigned(AuthenticationData answer, PublicKey known, Site site, Secret challenge) {
        CredentialRecordImpl record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.backupEligible(),
                known.backedUp(),
                known.signCount(),
                keys.convert(known.data()),
                null,
                null,
                null,
                Set.of());
        try {
            manager.verify(
                    answer,
                    new AuthenticationParameters(server(site, challenge), record, null, USER_VERIFIED, USER_PRESENT));
            return true;
        } catch (WebAuthnException _) {
            return false;
        }
    }

    private static ServerProperty server(Site site, Secret challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(site.origin()))
                .rpId(site.host())
                .challenge(() -> challenge.text().getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    /** As browsers take bytes. */
    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
