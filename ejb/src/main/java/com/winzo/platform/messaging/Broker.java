package com.winzo.platform.messaging;

import com.winzo.platform.api.Destination;
import com.winzo.platform.model.OutboxMessage;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The relay's connection to the broker inside this JVM, kept open between batches.
 *
 * <p>On purpose not the server's pooled factory: that one would enlist in the database's transaction and make it a
 * two-phase one.
 */
@ApplicationScoped
public class Broker {

    /** Artemis drops a message whose id it has routed before. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private static final Logger LOG = Logger.getLogger(Broker.class);

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory factory;

    @Resource(lookup = "java:/jms/queue/winzo.settlement")
    private Queue settlement;

    @Resource(lookup = "java:/jms/queue/winzo.notifications")
    private Queue notifications;

    @Resource(lookup = "java:/jms/topic/winzo.realtime")
    private Topic realtime;

    private Connection connection;
    private Session session;
    private MessageProducer producer;

    /**
     * Sends all or nothing, in their order.
     *
     * @throws JMSRuntimeException when the broker does not take them; the connection is then made anew next time
     */
    public synchronized void send(List<OutboxMessage> messages) {
        try {
            connect();
            try {
                sendAll(messages);
                session.commit();
            } catch (JMSException refused) {
                LOG.debug("a batch was refused as a whole, its messages are sent one by one", refused);
                session.rollback();
                sendEach(messages);
            }
        } catch (JMSException unreachable) {
            disconnect();
            throw new JMSRuntimeException("the broker takes no messages", unreachable.getErrorCode(), unreachable);
        }
    }

    /** One copy of a message sent before fails its whole batch; alone, it is dropped by the broker. */
    private void sendEach(List<OutboxMessage> messages) throws JMSException {
        try (Session single = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer alone = single.createProducer(null)) {
            for (OutboxMessage message : messages) {
                send(single, alone, message);
            }
        }
    }

    private void sendAll(List<OutboxMessage> messages) throws JMSException {
        for (OutboxMessage message : messages) {
            send(session, producer, message);
        }
    }

    private void send(Session through, MessageProducer with, OutboxMessage message) throws JMSException {
        Destination destination = Destination.valueOf(message.destination());
        String id = message.id().toString();
        TextMessage text = through.createTextMessage(message.payload());
        text.setStringProperty("messageId", id);
        text.setStringProperty("type", message.type());
        int mode = DeliveryMode.NON_PERSISTENT;
        if (destination != Destination.REALTIME) {
            // Only work must survive the broker: a socket that misses an update gets the next one or asks, and its node
            // knows copies by itself. Ids that the broker remembers are forced to the disk, whatever the message is.
            mode = DeliveryMode.PERSISTENT;
            text.setStringProperty(DUPLICATE_ID, id);
        }
        with.send(address(destination), text, mode, TextMessage.DEFAULT_PRIORITY, TextMessage.DEFAULT_TIME_TO_LIVE);
    }

    private jakarta.jms.Destination address(Destination destination) {
        return switch (destination) {
            case SETTLEMENT -> settlement;
            case NOTIFICATIONS -> notifications;
            case REALTIME -> realtime;
        };
    }

    private void connect() throws JMSException {
        if (session != null) {
            return;
        }
        connection = factory.createConnection();
        session = connection.createSession(Session.SESSION_TRANSACTED);
        producer = session.createProducer(null);
    }

    synchronized void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (JMSException alreadyGone) {
                LOG.debug("closing a broken connection", alreadyGone);
            }
        }
        connection = null;
        session = null;
        producer = null;
    }
}
