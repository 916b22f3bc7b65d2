package com.winzo.realtime.messaging;

import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.OutboxItem;
import com.winzo.realtime.api.CustomerNews;
import com.winzo.realtime.api.RealtimeHub;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Hears, on every node, what customers must be told, and leaves it to the hub. One session only: it keeps the order. The
 * subscription ends with the node, since the sockets end with it too.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/topic/winzo.realtime"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "NonDurable"),
            @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomerMessages implements MessageListener {

    private static final Logger LOG = Logger.getLogger(CustomerMessages.class);
    private static final Set<String> TYPES =
            Set.of("bet_confirmed", "bet_rejected", "bet_settled", "bet_cashed_out", "balance_update", "notification");

    @Inject
    private RealtimeHub hub;

    @Inject
    private Json json;

    @Override
    public void onMessage(Message message) {
        try {
            String type = message.getStringProperty("type");
            if (!TYPES.contains(type)) {
                LOG.warnf("message %s has the unknown type %s", message.getJMSMessageID(), type);
                return;
            }
            for (OutboxItem item : OutboxItem.of(message.getBody(String.class), json)) {
                hub.deliver(item.id(), new CustomerNews(new AccountId(item.about()), type, item.data()));
            }
        } catch (JMSException | RuntimeException unreadable) {
            LOG.errorf(unreadable, "a message to customers cannot be read, their sockets will not hear it");
        }
    }
}
