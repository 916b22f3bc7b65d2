package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.account.model.Passkey;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.FactorRepository;
import com.winzo.kernel.AccountId;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.AuthenticatorTransport;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the WebAuthn library which passkeys there are. Authenticators keep an account's id, which says nothing about its holder. */
@ApplicationScoped
public class PasskeyRegister implements CredentialRepository {

    @Inject
    private AccountRepository accounts;

    @Inject
    private FactorRepository factors;

    /** What authenticators keep of the account beside the key. */
    static ByteArray handle(AccountId account) {
        UUID id = account.value();
        return new ByteArray(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return accounts.findByUsername(username).map(Account::id).map(factors::passkeys).stream()
                .flatMap(List::stream)
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(passkey.credentialId()))
                        .transports(passkey.transports().stream()
                                .map(AuthenticatorTransport::of)
                                .collect(Collectors.toSet()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return accounts.findByUsername(username).map(account -> handle(account.id()));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        if (handle.size() != 2 * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        AccountId account = new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
        return accounts.find(account).map(Account::username);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
        return factors.findPasskey(credentialId.getBytes())
                .filter(passkey -> handle(passkey.accountId()).equals(handle))
                .map(PasskeyRegister::credential);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return factors.findPasskey(credentialId.getBytes()).map(PasskeyRegister::credential).stream()
                .collect(Collectors.toSet());
    }

    private static RegisteredCredential credential(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(passkey.credentialId()))
                .userHandle(handle(passkey.accountId()))
                .publicKeyCose(new ByteArray(passkey.publicKey()))
                .signatureCount(passkey.signCount())
                .build();
    }
}
