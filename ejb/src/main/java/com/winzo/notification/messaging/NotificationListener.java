package com.winzo.notification.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.kernel.AccountId;
import com.winzo.notification.internal.NotificationDesk;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.OutboxItem;
import com.winzo.platform.api.Postponement;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Has the notifications written that the messages of the queue tell.
 *
 * <p>The message is acknowledged after the database has committed, outside of its transaction: no two-phase commit,
 * and a redelivery is recognised. A message that cannot be put into words fails every delivery and ends in the
 * dead-letter queue; one that comes while the database is away is put off.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/winzo.notifications"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationListener implements MessageListener {

    @Inject
    private NotificationDesk desk;

    @Inject
    private Json json;

    @Inject
    private Postponement postponement;

    @Override
    public void onMessage(Message message) {
        try {
            tell(message);
        } catch (JMSException unreadable) {
            throw new IllegalStateException("notification message cannot be read", unreadable);
        }
    }

    private void tell(Message message) throws JMSException {
        try {
            desk.tell(
                    message.getStringProperty("type"),
                    OutboxItem.of(message.getBody(String.class), json).stream()
                            .map(this::message)
                            .toList());
        } catch (RuntimeException failed) {
            postponement.putOff(message, failed);
        }
    }

    private NotificationDesk.Message message(OutboxItem item) {
        Map<String, String> facts = json.read(item.data(), JsonNode.class).properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
        return new NotificationDesk.Message(item.id(), new AccountId(item.about()), facts);
    }
}
