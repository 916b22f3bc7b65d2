package com.winzo.account.internal;

import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Assurance;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.VerifiedToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an access token costs a request: one that the node knows, among 20,000 and with 1,000 sessions that have ended, and the signature
 * of one that it does not know. A map stands in for the server's cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TokenBenchmark {

    private static final int TOKENS = 20_000;
    private static final int ENDED = 1_000;
    private static final int KEY_BITS = 3072;

    /** As long as those of {@link TokenCodec}. */
    private static final int TOKEN_BYTES = 720;

    private final String[] tokens = new String[TOKENS];
    private final Random random = new Random(5);

    private ExaminedTokens examined;
    private KeyPair keys;
    private byte[] signed;
    private byte[] signature;

    @Setup
    public void know() throws GeneralSecurityException {
        Set<UUID> ended = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < ENDED; i++) {
            ended.add(new UUID(1, i));
        }
        examined = new ExaminedTokens(
                new ConcurrentHashMap<>(),
                ended::contains,
                this::caller,
                account -> TokenCodec.invalid(),
                Clock.systemUTC());
        byte[] bytes = new byte[TOKEN_BYTES];
        for (int i = 0; i < TOKENS; i++) {
            random.nextBytes(bytes);
            tokens[i] = Base64.getUrlEncoder().encodeToString(bytes);
            examined.verify(tokens[i]);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        keys = generator.generateKeyPair();
        signed = tokens[0].getBytes(StandardCharsets.US_ASCII);
        signature = sign();
    }

    private VerifiedToken caller(String token) {
        UUID id = new UUID(2, token.hashCode());
        return new VerifiedToken(
                Caller.of(new AccountId(id), "player", Set.of(Role.USER), Assurance.NONE),
                id,
                Instant.now().plus(Duration.ofHours(1)));
    }

    @Benchmark
    public VerifiedToken verifyKnown() {
        return examined.verify(tokens[random.nextInt(TOKENS)]);
    }

    @Benchmark
    public boolean verifySignature() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(keys.getPublic());
        verifier.update(signed);
        return verifier.verify(signature);
    }

    @Benchmark
    public byte[] sign() throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(keys.getPrivate());
        signer.update(signed);
        return signer.sign();
    }
}
