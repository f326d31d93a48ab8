package id.sinergi.visit;

import id.sinergi.visit.model.Account;
import id.sinergi.visit.model.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lays accounts down in the form that a visit has on the wire, so that both can be compared member by member. */
@Component
final class AccountsAsJson implements Accounts {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    AccountsAsJson(JsonMapper json) {
        // What was laid down once must stay readable when a release drops a member.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public Map<String, Object> values(Account account) {
        return json.convertValue(account, VALUES);
    }

    @Override
    public Account read(Map<String, Object> values) {
        return json.convertValue(values, Account.class);
    }
}
