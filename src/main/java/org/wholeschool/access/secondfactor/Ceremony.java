package org.wholeschool.access.secondfactor;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.config.Settings;

/**
 * What is asked of a device that keeps a passkey, and whether its answer is right (Web Authentication, level 2): the
 * key is for our host, was asked for on our address, and whoever holds the device has unlocked it. A question is for
 * one answer.
 */
@RoomOnly
public final class Ceremony {

    private static final long PATIENCE_MILLISECONDS = 300_000;

    /**
     * A maker's statement that nobody asked for; to check it the library would need another one that asks over the
     * network.
     */
    private static final String NOT_TAKEN = "android-safetynet";

    private Ceremony() {}

    /**
     * @param accountId whose the key will be
     * @param email what the device shows beside it
     * @param name whose it is
     * @param known the keys that the account has; a device that keeps one of them makes no second one
     * @return the question for a new key
     */
    static String creation(long accountId, String email, String name, List<Passkey> known) {
        return json(() -> party(accountId, known)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(email)
                                .displayName(name)
                                .id(handle(accountId))
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .timeout(PATIENCE_MILLISECONDS)
                        .build())
                .toJson());
    }

    /** @return the question of {@link #creation}, as a browser takes it. */
    static String forBrowserCreation(String creation) {
        return json(() -> PublicKeyCredentialCreationOptions.fromJson(creation).toCredentialsCreateJson());
    }

    /**
     * @param creation the question
     * @param response what the browser answered
     * @param accountId whose the key will be
     * @return the new key; empty where the answer is not right
     */
    static Optional<NewKey> register(String creation, String response, long accountId) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> answer =
                    PublicKeyCredential.parseRegistrationResponseJson(response);
            if (answer.getResponse().getAttestation().getFormat().equals(NOT_TAKEN)) {
                return Optional.empty();
            }
            RegistrationResult result = party(accountId, List.of())
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(PublicKeyCredentialCreationOptions.fromJson(creation))
                            .response(answer)
                            .build());
            return result.isUserVerified()
                    ? Optional.of(new NewKey(
                            result.getKeyId().getId().getBytes(),
                            result.getPublicKeyCose().getBytes(),
                            result.getSignatureCount()))
                    : Optional.empty();
        } catch (IOException | RegistrationFailedException | IllegalArgumentException notRight) {
            return Optional.empty();
        }
    }

    /** @return the question to whoever has a passkey, without saying whose. */
    @RoomOnly
    public static String assertion() {
        return json(() -> party(0, List.of())
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .timeout(PATIENCE_MILLISECONDS)
                        .build())
                .toJson());
    }

    /** @return the question of {@link #assertion}, as a browser takes it. */
    @RoomOnly
    public static String forBrowserAssertion(String assertion) {
        return json(() -> AssertionRequest.fromJson(assertion).toCredentialsGetJson());
    }

    /**
     * @param response what the browser answered
     * @return the account whose key it says to be, which is not checked yet; empty where it says none
     */
    static OptionalLong claimed(String response) {
        try {
            Optional<ByteArray> handle = PublicKeyCredential.parseAssertionResponseJson(response)
                    .getResponse()
                    .getUserHandle();
            return handle.filter(given -> given.size() == Long.BYTES)
                    .map(given ->
                            OptionalLong.of(ByteBuffer.wrap(given.getBytes()).getLong()))
                    .orElse(OptionalLong.empty());
        } catch (IOException | IllegalArgumentException notOne) {
            return OptionalLong.empty();
        }
    }

    /**
     * @param assertion the question
     * @param response what the browser answered
     * @param accountId whose key it has to be
     * @param known the account's keys
     * @return which key has answered, and how far it has counted; empty where the answer is not right
     */
    static Optional<Used> check(String assertion, String response, long accountId, List<Passkey> known) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> answer =
                    PublicKeyCredential.parseAssertionResponseJson(response);
            AssertionResult result = party(accountId, known)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(assertion))
                            .response(answer)
                            .build());
            boolean right = result.isSuccess()
                    && result.isUserVerified()
                    && result.getCredential().getUserHandle().equals(handle(accountId));
            return right
                    ? Optional.of(
                            new Used(result.getCredential().getCredentialId().getBytes(), result.getSignatureCount()))
                    : Optional.empty();
        } catch (IOException | AssertionFailedException | IllegalArgumentException notRight) {
            return Optional.empty();
        }
    }

    private static RelyingParty party(long accountId, List<Passkey> known) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(Settings.host())
                        .name("Wholeschool")
                        .build())
                .credentialRepository(new KeysOfAccount(accountId, known))
                .origins(Set.of(Settings.address()))
                .validateSignatureCounter(true)
                .build();
    }

    /** What a device keeps beside its key: the account's number, and nothing that says whose it is. */
    private static ByteArray handle(long accountId) {
        return new ByteArray(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
    }

    private static String json(Json made) {
        try {
            return made.make();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private interface Json {
        String make() throws IOException;
    }

    /**
     * A key that a device has made.
     *
     * @param credentialId what the device knows it by
     * @param publicKey its public half, in COSE's form
     * @param signatureCount how often it has signed
     */
    record NewKey(byte[] credentialId, byte[] publicKey, long signatureCount) {}

    /**
     * A key that was used.
     *
     * @param credentialId what the device knows it by
     * @param signatureCount how often it has signed
     */
    record Used(byte[] credentialId, long signatureCount) {

        boolean isOf(Passkey passkey) {
            return Arrays.equals(credentialId, passkey.getCredentialId());
        }
    }

    /** The keys of one account, as the library asks for them; the account's number stands for its name. */
    private record KeysOfAccount(long accountId, List<Passkey> keys) implements CredentialRepository {

        @Override
        public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
            return keys.stream()
                    .map(key -> PublicKeyCredentialDescriptor.builder()
                            .id(new ByteArray(key.getCredentialId()))
                            .build())
                    .collect(Collectors.toSet());
        }

        @Override
        public Optional<ByteArray> getUserHandleForUsername(String username) {
            return Optional.of(handle(accountId));
        }

        @Override
        public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
            return userHandle.equals(handle(accountId)) ? Optional.of(Long.toString(accountId)) : Optional.empty();
        }

        @Override
        public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
            return lookupAll(credentialId).stream()
                    .filter(key -> key.getUserHandle().equals(userHandle))
                    .findFirst();
        }

        @Override
        public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
            return keys.stream()
                    .filter(key -> new ByteArray(key.getCredentialId()).equals(credentialId))
                    .map(key -> RegisteredCredential.builder()
                            .credentialId(credentialId)
                            .userHandle(handle(accountId))
                            .publicKeyCose(new ByteArray(key.getPublicKey()))
                            .signatureCount(key.getSignatureCount())
                            .build())
                    .collect(Collectors.toSet());
        }
    }
}
