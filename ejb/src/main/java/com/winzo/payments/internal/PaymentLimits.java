package com.winzo.payments.internal;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.payments.api.PaymentMethod;
import com.winzo.payments.api.PaymentMethodView;
import com.winzo.payments.model.PaymentDirection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How little and how much one payment may be, in major units of whatever currency. */
@ApplicationScoped
public class PaymentLimits {

    @Inject
    @ConfigProperty(name = "winzo.payments.deposit.min", defaultValue = "1")
    private BigDecimal depositMin;

    @Inject
    @ConfigProperty(name = "winzo.payments.deposit.max", defaultValue = "50000")
    private BigDecimal depositMax;

    @Inject
    @ConfigProperty(name = "winzo.payments.withdrawal.min", defaultValue = "1")
    private BigDecimal withdrawalMin;

    @Inject
    @ConfigProperty(name = "winzo.payments.withdrawal.max", defaultValue = "50000")
    private BigDecimal withdrawalMax;

    /**
     * @throws BusinessException {@code VAL_003} outside the limits, which the details name
     */
    void check(PaymentDirection direction, Money amount) {
        Currency currency = amount.currency();
        boolean deposit = direction == PaymentDirection.DEPOSIT;
        Money min = money(deposit ? depositMin : withdrawalMin, currency);
        Money max = money(deposit ? depositMax : withdrawalMax, currency);
        if (amount.compareTo(min) < 0 || amount.compareTo(max) > 0) {
            throw new BusinessException(
                    ErrorCode.OUT_OF_RANGE,
                    "The amount must be from " + min + " to " + max + ".",
                    Map.of("field", "amount", "min", min, "max", max));
        }
    }

    public PaymentMethodView describe(PaymentMethod method, Currency currency) {
        return new PaymentMethodView(
                method.id(),
                method.name(),
                method.settlesAtOnce(),
                List.of("deposit", "withdrawal"),
                currency.getCurrencyCode(),
                money(depositMin, currency),
                money(depositMax, currency),
                money(withdrawalMin, currency),
                money(withdrawalMax, currency));
    }

    private static Money money(BigDecimal major, Currency currency) {
        return Money.ofMajor(
                major.setScale(currency.getDefaultFractionDigits(), RoundingMode.DOWN), currency, "amount");
    }
}
