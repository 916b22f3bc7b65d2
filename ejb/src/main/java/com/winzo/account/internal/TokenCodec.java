package com.winzo.account.internal;

import com.winzo.account.internal.SigningKeyStore.StoredKey;
import com.winzo.account.model.Account;
import com.winzo.account.model.AccountSession;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.SecondFactor;
import com.winzo.platform.api.Ids;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Writes and reads access tokens: JWTs signed with RS256, MicroProfile JWT's claims, RFC 9068's type.
 *
 * <p>The key is always one of ours, whatever a token's header proposes.
 */
@ApplicationScoped
public class TokenCodec {

    private static final Logger LOG = Logger.getLogger(TokenCodec.class);
    private static final String TYPE = "at+jwt";
    private static final String SESSION = "sid";
    private static final String PROVEN_AT = "auth_time";
    private static final int LENGTH_MAX = 4096;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private SigningKeys keys;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "https://winzo.example")
    private String issuer;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.audiences", defaultValue = "winzo")
    private String audience;

    @Inject
    @ConfigProperty(name = "winzo.jwt.lifetime-seconds", defaultValue = "900")
    private long lifetimeSeconds;

    private final Map<RSAPublicKey, Reader> readers = new ConcurrentHashMap<>();

    long lifetimeSeconds() {
        return lifetimeSeconds;
    }

    String encode(Account account, AccountSession session) {
        return signed(unsigned(TokenSubject.of(account), session));
    }

    /**
     * Signs a token in another thread, because a signature takes longer than the statements that store its session.
     *
     * @return the token, once it is signed; not to be shown before the session is stored
     */
    Supplier<String> encodeMeanwhile(TokenSubject subject, AccountSession session) {
        JsonWebSignature unsigned = unsigned(subject, session);
        FutureTask<String> signing = new FutureTask<>(() -> signed(unsigned));
        try {
            executor.execute(signing);
        } catch (RejectedExecutionException busy) {
            LOG.debug("no thread is free to sign an access token", busy);
        }
        return () -> {
            // Unless another thread has begun.
            signing.run();
            return outcome(signing);
        };
    }

    private static String outcome(Future<String> signing) {
        try {
            return signing.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an access token was signed", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an access token could not be signed", failed.getCause());
        }
    }

    private JsonWebSignature unsigned(TokenSubject subject, AccountSession session) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(subject.accountId().toString());
        claims.setClaim("upn", subject.username());
        claims.setClaim("groups", List.copyOf(subject.roles()));
        claims.setClaim(SESSION, session.id().toString());
        sayHowSure(claims, session);
        claims.setJwtId(ids.next().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setNotBefore(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + lifetimeSeconds));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", TYPE);
        StoredKey key = keys.signer();
        signature.setKeyIdHeaderValue(key.kid());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.pair().privateKey());
        signature.setPayload(claims.toJson());
        return signature;
    }

    private static String signed(JsonWebSignature unsigned) {
        try {
            return unsigned.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("an access token could not be signed", failed);
        }
    }

    /** What its holder has shown (RFC 8176), and when last. */
    private static void sayHowSure(JwtClaims claims, AccountSession session) {
        boolean two = session.factor() != null;
        Instant shownAt = two ? session.factorAt() : session.passwordAt();
        claims.setClaim(PROVEN_AT, shownAt.getEpochSecond());
        claims.setClaim("acr", two ? "aal2" : "aal1");
        claims.setClaim("amr", two ? List.of("pwd", method(session.factor()), "mfa") : List.of("pwd"));
    }

    private static String method(SecondFactor factor) {
        return factor == SecondFactor.PASSKEY ? "pop" : "otp";
    }

    /**
     * @throws BusinessException {@code AUTH_002} for a token that was ours and has expired, {@code AUTH_003} for any
     *     other that is not good
     */
    TokenClaims decode(String token) {
        if (token.length() > LENGTH_MAX || !isSignatureCanonical(token)) {
            throw invalid();
        }
        try {
            Reader reader = reader(token);
            JwtContext context = reader.parser().parse(token, reader.rules());
            JwtClaims claims = context.getJwtClaims();
            if (!TYPE.equals(context.getJoseObjects().getFirst().getHeader("typ"))) {
                throw invalid();
            }
            return new TokenClaims(
                    AccountId.of(claims.getSubject()),
                    UUID.fromString(claims.getStringClaimValue(SESSION)),
                    Instant.ofEpochSecond(
                            claims.getNumericDateClaimValue(PROVEN_AT).getValue()),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (ParseException refused) {
            throw isExpired(refused) ? expired() : invalid();
        } catch (JoseException
                | MalformedClaimException
                | ClassCastException // A header that should be text and is not; the library takes its word for it.
                | IllegalArgumentException
                | BusinessException odd) {
            throw invalid();
        }
    }

    /** Lenient decoders overlook what follows the last whole byte, so that one token could be written in many ways. */
    private static boolean isSignatureCanonical(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    /** The header only picks one of our keys by its name; whatever else it proposes is not looked at. */
    private Reader reader(String token) throws JoseException {
        if (JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature signed
                && signed.getKeyIdHeaderValue() != null) {
            return keys.verifier(signed.getKeyIdHeaderValue())
                    .map(key -> readers.computeIfAbsent(key, this::reader))
                    .orElseThrow(TokenCodec::invalid);
        }
        throw invalid();
    }

    private Reader reader(RSAPublicKey key) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, issuer);
        rules.setSignatureAlgorithm(SignatureAlgorithm.RS256);
        rules.setExpectedAudience(Set.of(audience));
        rules.setRequiredClaims(Set.of("sub", "upn", "jti", "iat", "nbf", SESSION, PROVEN_AT));
        rules.setClockSkew(0);
        return new Reader(new DefaultJWTTokenParser(), rules);
    }

    static BusinessException invalid() {
        return new BusinessException(ErrorCode.TOKEN_INVALID, "The access token is not valid.");
    }

    static BusinessException expired() {
        return new BusinessException(ErrorCode.TOKEN_EXPIRED, "The access token has expired.");
    }

    /** Expiry must be the only thing wrong with it: a forged token gets no hint. */
    private static boolean isExpired(ParseException refused) {
        return refused.getCause() instanceof InvalidJwtException wrong
                && wrong.hasErrorCode(ErrorCodes.EXPIRED)
                && wrong.getErrorDetails().size() == 1;
    }

    /** A parser keeps the key of its first token, so each key has its own. */
    private record Reader(DefaultJWTTokenParser parser, JWTAuthContextInfo rules) {}
}
