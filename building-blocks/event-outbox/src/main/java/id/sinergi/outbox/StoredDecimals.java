package id.sinergi.outbox;

import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Reads decimals back as they were written: MongoDB keeps a BigDecimal as its own type. */
final class StoredDecimals extends ValueSerializer<Decimal128> {

    @Override
    public void serialize(Decimal128 stored, JsonGenerator json, SerializationContext context) {
        json.writeNumber(stored.bigDecimalValue());
    }
}
