package com.winzo.platform.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Id;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PaymentId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** How the kernel's values look in JSON. Money is written only: a bare number has no currency to be read with. */
final class KernelJson {

    private static final int ODDS_DECIMALS_MIN = 2;

    private KernelJson() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("winzo-kernel");
        module.addSerializer(Id.class, new IdAsText());
        module.addKeySerializer(Id.class, new IdAsFieldName());
        module.addSerializer(Money.class, new MoneyAsDecimal());
        module.addSerializer(Odds.class, new OddsAsDecimal());
        module.addDeserializer(Odds.class, new DecimalAsOdds());
        module.addSerializer(new EnumInLowerCase());
        module.addKeySerializer(Enum.class, new EnumAsFieldName());
        readIds(module, AccountId.class, AccountId::of);
        readIds(module, BetId.class, BetId::of);
        readIds(module, EventId.class, EventId::of);
        readIds(module, LeagueId.class, LeagueId::of);
        readIds(module, MarketId.class, MarketId::of);
        readIds(module, PaymentId.class, PaymentId::of);
        readIds(module, PlayerId.class, PlayerId::of);
        readIds(module, SelectionId.class, SelectionId::of);
        readIds(module, SportId.class, SportId::of);
        readIds(module, TeamId.class, TeamId::of);
        return module;
    }

    private static <T extends Id> void readIds(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addDeserializer(type, new TextAsId<>(type, parse));
    }

    private static final class IdAsText extends StdScalarSerializer<Id> {
        private static final long serialVersionUID = 1L;

        IdAsText() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(id.value().toString());
        }
    }

    private static final class IdAsFieldName extends JsonSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeFieldName(id.value().toString());
        }
    }

    private static final class TextAsId<T extends Id> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final Class<T> handledType;
        private final transient Function<String, T> parse;

        TextAsId(Class<T> type, Function<String, T> parse) {
            super(type);
            this.handledType = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = context.readValue(json, String.class);
            try {
                return parse.apply(text);
            } catch (BusinessException malformed) {
                return handledType.cast(context.handleWeirdStringValue(handledType, text, malformed.getMessage()));
            }
        }
    }

    private static final class MoneyAsDecimal extends StdScalarSerializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneyAsDecimal() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeNumber(money.major());
        }
    }

    private static final class OddsAsDecimal extends StdScalarSerializer<Odds> {
        private static final long serialVersionUID = 1L;

        OddsAsDecimal() {
            super(Odds.class);
        }

        @Override
        public void serialize(Odds odds, JsonGenerator json, SerializerProvider context) throws IOException {
            BigDecimal shortest = odds.decimal().stripTrailingZeros();
            json.writeNumber(shortest.setScale(Math.max(ODDS_DECIMALS_MIN, shortest.scale())));
        }
    }

    private static final class DecimalAsOdds extends StdScalarDeserializer<Odds> {
        private static final long serialVersionUID = 1L;

        DecimalAsOdds() {
            super(Odds.class);
        }

        @Override
        public Odds deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Odds.of(context.readValue(json, BigDecimal.class));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class EnumInLowerCase extends StdScalarSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        EnumInLowerCase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(constant.name().toLowerCase(Locale.ROOT));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class EnumAsFieldName extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeFieldName(constant.name().toLowerCase(Locale.ROOT));
        }
    }
}
