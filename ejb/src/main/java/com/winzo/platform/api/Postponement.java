package com.winzo.platform.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Enumeration;
import org.jboss.logging.Logger;

/**
 * Puts messages off that cannot be applied because the database is away, so that no outage, however long, makes dead
 * letters: deliveries count only against messages that fail while the database is there.
 *
 * <p>For consumers that acknowledge outside of transactions. The message is sent again before it is acknowledged, so a
 * crash in between doubles it, and its consumer recognises the copy.
 */
@ApplicationScoped
public class Postponement {

    private static final Logger LOG = Logger.getLogger(Postponement.class);
    private static final Duration DELAY = Duration.ofSeconds(2);

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Inject
    private Readiness readiness;

    /**
     * @param message a text message whose delivery has just failed
     * @param failure why; thrown again unless the database is away
     * @throws JMSException when the broker does not take it; the delivery then counts
     */
    public void putOff(Message message, RuntimeException failure) throws JMSException {
        if (readiness.databaseAnswers()) {
            throw failure;
        }
        LOG.debugf(failure, "message %s is put off", message.getJMSMessageID());
        try (JMSContext context = connections.createContext()) {
            TextMessage copy = context.createTextMessage(message.getBody(String.class));
            for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
                String name = (String) names.nextElement();
                if (!name.startsWith("JMSX") && !name.startsWith("_")) {
                    copy.setObjectProperty(name, message.getObjectProperty(name));
                }
            }
            context.createProducer().setDeliveryDelay(DELAY.toMillis()).send(message.getJMSDestination(), copy);
        }
    }
}
