package com.winzo.payments.internal;

import com.winzo.compliance.api.OwnLimits;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.OwnLimitKind;
import com.winzo.payments.repository.MovementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Holds deposits to what customers let themselves pay in, gross: what was taken out meanwhile gives nothing back, and an open deposit
 * counts, since it may still be completed.
 */
@ApplicationScoped
public class DepositLimits {

    @Inject
    private OwnLimits limits;

    @Inject
    private MovementRepository movements;

    /**
     * @throws BusinessException {@code PAY_003} beyond a limit; its details name it and what could still be paid in
     */
    void require(AccountId account, Money amount) {
        Map<OwnLimitKind, Money> own = limits.lockDepositLimits(account, amount.currency());
        own.forEach((kind, limit) -> {
            Money used = new Money(movements.depositedWithin(account, kind.window()), amount.currency());
            Money left = limit.minus(used);
            if (amount.compareTo(left) > 0) {
                throw new BusinessException(
                        ErrorCode.DEPOSIT_LIMIT_EXCEEDED,
                        "This is more than you let yourself pay in.",
                        Map.of(
                                "limit",
                                kind.wireName(),
                                "value",
                                limit,
                                "left",
                                left.isNegative() ? Money.zero(amount.currency()) : left));
            }
        });
    }
}
