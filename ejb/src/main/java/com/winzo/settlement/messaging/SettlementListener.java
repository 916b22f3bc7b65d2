package com.winzo.settlement.messaging;

import com.winzo.platform.api.Json;
import com.winzo.platform.api.OutboxItem;
import com.winzo.settlement.internal.SliceOrder;
import com.winzo.settlement.internal.SliceTurn;
import com.winzo.settlement.internal.SliceWorker;
import com.winzo.settlement.internal.UnknownSettlement;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Has slices settled for each message of the queue: some one after the other, each in a transaction of its own, then the next
 * one is ordered anew. So a large market neither waits for the queue after each slice nor keeps others waiting.
 *
 * <p>The message is acknowledged after the database has committed, outside of its transaction: a redelivered order takes the
 * settlement up where it stands. A message that is no order of a known settlement fails every delivery and
 * ends in the dead-letter queue; one that cannot be carried out at the moment is tried a few times and then left to the
 * timer, which orders the slice anew.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/winzo.settlement"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(SettlementListener.class);

    /** One less than the broker's deliveries, so that a good order never becomes a dead letter. */
    private static final int DELIVERIES_MAX = 4;

    private static final int SLICES_OF_A_TURN = 20;

    @Inject
    private SliceWorker worker;

    @Inject
    private Json json;

    @Override
    public void onMessage(Message message) {
        try {
            for (OutboxItem order : OutboxItem.of(message.getBody(String.class), json)) {
                settle(json.read(order.data(), SliceOrder.class), message);
            }
        } catch (JMSException unreadable) {
            throw new IllegalStateException("settlement message cannot be read", unreadable);
        }
    }

    private void settle(SliceOrder order, Message message) throws JMSException {
        try {
            Optional<SliceOrder> next = message.getJMSRedelivered() ? worker.takeUp(order) : Optional.of(order);
            SliceTurn turn = new SliceTurn(SLICES_OF_A_TURN);
            while (next.isPresent()) {
                next = worker.settle(next.get(), turn);
            }
        } catch (UnknownSettlement poison) {
            throw poison;
        } catch (RuntimeException failed) {
            if (message.getIntProperty("JMSXDeliveryCount") < DELIVERIES_MAX) {
                throw failed;
            }
            LOG.errorf(
                    failed, "settlement %s of market %s waits for the timer", order.settlementId(), order.marketId());
        }
    }
}
