package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A customer or a member of staff: how they log in, what they may do, who they are.
 *
 * <p>It is active from its registration on, unless staff must look at it first; what stops it (suspension, exclusion, closing) only changes its status, and
 * its rows stay for as long as the books do.
 */
@Entity
public class Account {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String username;

    private String passwordHash;
    private AccountStatus status;

    private byte[] sealedPerson;
    private byte[] emailMark;

    @Column(updatable = false)
    private String countryCode;

    @Column(updatable = false)
    private String currency;

    // Hibernate's own JSON type needs the driver's classes, which its module does not see.
    @ColumnTransformer(read = "cast(preferences as text)", write = "cast(? as jsonb)")
    private String preferences;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;
    private Instant excludedUntil;
    private Instant timeOutUntil;
    private boolean differentPerson;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    private byte[] personMark;

    @Version
    private long version;

    protected Account() {}

    /**
     * A new, active account.
     *
     * @param passwordHash what verifies the password, never the password
     * @param sealedPerson who the holder is, sealed
     * @param emailMark what finds the account by its sealed address
     * @param countryCode of residence, ISO 3166-1 alpha-2
     * @param roles names of roles in lower case
     */
    public Account(
            AccountId id,
            String username,
            String passwordHash,
            byte[] sealedPerson,
            byte[] emailMark,
            String countryCode,
            Currency currency,
            Set<String> roles,
            Instant now) {
        this.id = id.value();
        this.username = username;
        this.passwordHash = passwordHash;
        this.status = AccountStatus.ACTIVE;
        this.sealedPerson = sealedPerson.clone();
        this.emailMark = emailMark.clone();
        this.countryCode = countryCode;
        this.currency = currency.getCurrencyCode();
        this.preferences = "{}";
        this.roles.addAll(roles);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Who the holder is, sealed anew: names or contact have changed. */
    public void describe(byte[] newSealedPerson, Instant now) {
        sealedPerson = newSealedPerson.clone();
        updatedAt = now;
    }

    /** Who its holder is, as a mark that tells nothing but sameness; the first one stays, whatever the holder is called later. */
    public void recognise(byte[] mark) {
        if (personMark == null) {
            personMark = mark.clone();
        }
    }

    /** Staff have found that its holder is none of those who share the name and date of birth. */
    public void tellApart(Instant now) {
        differentPerson = true;
        updatedAt = now;
    }

    /** Before it is opened: staff must look at it first. */
    public void waitForStaff() {
        status = AccountStatus.PENDING;
    }

    public void changePassword(String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        updatedAt = now;
    }

    /**
     * @throws BusinessException {@code VAL_005} when the new status cannot follow the present one, or not yet: a self-exclusion is
     *     not undone before its time is over
     */
    public void changeStatus(AccountStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw BusinessException.conflict(
                    "An account that is %s cannot become %s.".formatted(wireName(status), wireName(next)));
        }
        if (next == AccountStatus.ACTIVE) {
            requireExclusionOver(now);
            excludedUntil = null;
        }
        status = next;
        updatedAt = now;
    }

    private void requireExclusionOver(Instant now) {
        if (status != AccountStatus.SELF_EXCLUDED) {
            return;
        }
        if (excludedUntil == null) {
            throw BusinessException.conflict("This self-exclusion has no end.");
        }
        if (now.isBefore(excludedUntil)) {
            throw BusinessException.conflict("This self-exclusion lasts until " + excludedUntil + ".");
        }
    }

    /**
     * The holder wants to be kept from betting until then. An exclusion that there is already only ever becomes longer.
     *
     * @return false when it lasts as long already
     * @throws BusinessException {@code VAL_005} when the present status does not lead to an exclusion
     */
    public boolean excludeUntil(Instant until, Instant now) {
        if (status == AccountStatus.SELF_EXCLUDED && (excludedUntil == null || !excludedUntil.isBefore(until))) {
            return false;
        }
        changeStatus(AccountStatus.SELF_EXCLUDED, now);
        excludedUntil = until;
        return true;
    }

    /**
     * The holder wants a break from betting until then. One that there is already only ever becomes longer.
     *
     * @return false when it lasts as long already
     */
    public boolean takeTimeOut(Instant until, Instant now) {
        if (timeOutUntil != null && !timeOutUntil.isBefore(until)) {
            return false;
        }
        timeOutUntil = until;
        updatedAt = now;
        return true;
    }

    private static String wireName(AccountStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** @param json an object, as the client wants to find it again */
    public void prefer(String json, Instant now) {
        preferences = json;
        updatedAt = now;
    }

    /** @param role its name in lower case */
    public void grant(String role, Instant now) {
        roles.add(role);
        updatedAt = now;
    }

    /** @param role its name in lower case */
    public void withdraw(String role, Instant now) {
        roles.remove(role);
        updatedAt = now;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public AccountStatus status() {
        return status;
    }

    /** The holder is reached at another address, which is theirs. */
    public void moveTo(byte[] newSealedPerson, byte[] newEmailMark, Instant now) {
        describe(newSealedPerson, now);
        emailMark = newEmailMark.clone();
    }

    public byte[] sealedPerson() {
        return sealedPerson.clone();
    }

    public byte[] emailMark() {
        return emailMark.clone();
    }

    public String countryCode() {
        return countryCode;
    }

    /** What is the same for all accounts of the holder, or null when they have given no name. */
    public byte[] personMark() {
        return personMark == null ? null : personMark.clone();
    }

    /** Whether staff have found that its holder is none of those who share the name and date of birth. */
    public boolean isDifferentPerson() {
        return differentPerson;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public String preferences() {
        return preferences;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** Before when nobody lifts the self-exclusion; null without one, and for one without an end. */
    public Instant excludedUntil() {
        return excludedUntil;
    }

    /** Until when the holder takes a break, at that moment; null without one, and when it is over. */
    public Instant timeOutUntil(Instant now) {
        return timeOutUntil == null || !now.isBefore(timeOutUntil) ? null : timeOutUntil;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
