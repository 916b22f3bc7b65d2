package com.winzo.payments.internal;

import com.winzo.platform.api.StepUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who takes money out proves that it is them: with the second factor, however little it is; without one, with the password, from an
 * amount on.
 */
@ApplicationScoped
public class WithdrawalProof {

    @Inject
    private StepUps stepUps;

    @Inject
    @ConfigProperty(name = "winzo.step-up.password-above", defaultValue = "1000")
    private BigDecimal passwordAbove;

    /**
     * @param amount in major units of whatever currency
     * @throws com.winzo.kernel.BusinessException {@code AUTH_006} when that was too long ago
     */
    public void require(BigDecimal amount) {
        if (amount.compareTo(passwordAbove) > 0) {
            stepUps.require();
        } else {
            stepUps.requireFactor();
        }
    }
}
