package com.winzo.account.api;

import com.winzo.account.internal.AccountDesk;
import com.winzo.account.internal.FactorReset;
import com.winzo.account.internal.PersonDesk;
import com.winzo.account.internal.RoleDesk;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What staff do with other people's accounts. */
@Stateless
public class AccountAdministration {

    @Inject
    private AccountDesk desk;

    @Inject
    private PersonDesk persons;

    @Inject
    private FactorReset factorReset;

    @Inject
    private RoleDesk roles;

    /**
     * The account of a user name or e-mail address, whatever its case.
     *
     * @return none or one
     */
    @Requires(Permission.ACCOUNT_READ)
    public List<AccountStanding> find(String login) {
        return desk.find(login);
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account
     */
    @Requires(Permission.ACCOUNT_READ)
    public AccountStanding standing(AccountId account) {
        return desk.standing(account);
    }

    /**
     * Who the holder is, masked: enough to recognise somebody.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account
     */
    @Requires(Permission.ACCOUNT_READ)
    public PersonView person(AccountId account) {
        return persons.masked(account);
    }

    /**
     * Who the holder is. Who asked, and why, is audited.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account
     */
    @StepUp
    @Requires(Permission.PERSONAL_DATA_READ)
    public PersonView reveal(AccountId account, RevealPerson order, AccountId actor) {
        return persons.reveal(account, order, actor);
    }

    /**
     * Takes the second factors of an account away whose holder has lost them, tells the holder, and ends every session.
     *
     * @param actor who does it; never the account itself
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account, {@code AUTH_004} for the actor's own, and for
     *     one of staff unless the actor is an administrator
     */
    @StepUp
    @Requires(Permission.FACTOR_RESET)
    public void resetFactors(AccountId account, ResetFactors order, AccountId actor) {
        factorReset.reset(account, order, actor);
    }

    /**
     * Logs the holder out everywhere.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account
     */
    @StepUp
    @Requires(Permission.ACCOUNT_STATUS_CHANGE)
    public void endSessions(AccountId account, AccountId actor) {
        desk.endSessions(account, actor);
    }

    /**
     * Gives an account a role of staff or takes one away, and ends its sessions: from the next request on it may what the new
     * roles may, on every node.
     *
     * @param actor who changes it; never the account itself
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account, {@code VAL_003} for a role that is none of
     *     staff, {@code AUTH_004} for the actor's own account and for a role that may more than the actor, {@code VAL_005} for the
     *     last administrator
     */
    @StepUp
    @Requires(Permission.ROLE_GRANT)
    public AccountStanding changeRole(AccountId account, RoleChange change, AccountId actor) {
        return roles.change(account, change, actor);
    }

    /**
     * Suspends an account, lets it act again, or ends it. When it may not act any more, every session of it ends with the change:
     * from the next request on every node answers {@code AUTH_005}, and its sockets are closed.
     *
     * @param actor who changes it; never the account itself
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown account, {@code AUTH_004} for the actor's own,
     *     {@code VAL_005} when that status cannot follow the present one, or not before a self-exclusion is over, or as long as the
     *     holder is self-excluded or banned under another account
     */
    @StepUp
    @Requires(Permission.ACCOUNT_STATUS_CHANGE)
    public AccountStanding changeStatus(AccountId account, StatusChange change, AccountId actor) {
        return desk.changeStatus(account, change, actor);
    }
}
