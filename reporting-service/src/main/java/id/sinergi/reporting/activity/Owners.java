package id.sinergi.reporting.activity;

import id.sinergi.reporting.source.Family;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the owning services answer: what stands before {@code /api/v1}, empty where that is this service's own address.
 */
@ConfigurationProperties("sinergi.owners")
public record Owners(
        @DefaultValue("") String visits,
        @DefaultValue("") String agreements,
        @DefaultValue("") String programmes) {

    /** The address of an activity at its owner. */
    public String href(Family family, String id) {
        return switch (family) {
            case VISIT -> visits + "/api/v1/visits/" + id;
            case AGREEMENT -> agreements + "/api/v1/agreements/" + id;
            case PROGRAMME -> programmes + "/api/v1/programmes/" + id;
            case STATE_REVENUE -> programmes + "/api/v1/state-revenue/" + id;
        };
    }
}
