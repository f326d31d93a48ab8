package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.source.Family;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/** The services that own activities, by family, as far as their addresses are known. */
record Owners(Map<Family, Owner> byFamily) {

    static Owners at(Map<Family, String> addresses, ClientHttpRequestInterceptor token) {
        var owners = new EnumMap<Family, Owner>(Family.class);
        addresses.forEach((family, address) -> {
            if (!address.isEmpty()) {
                owners.put(family, new Owner(address, token));
            }
        });
        return new Owners(owners);
    }
}
