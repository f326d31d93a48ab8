package id.sinergi.reporting.exports.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.source.Family;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final Owners owners = new Owners("http://visits", "http://agreements", "http://programmes");

    @Test
    void leadToThePagesOfThePortal() {
        var links = new Links("https://portal.example.org", owners);

        assertThat(links.of(Family.VISIT, "v1")).isEqualTo("https://portal.example.org/visits/v1");
        assertThat(links.of(Family.STATE_REVENUE, "r1")).isEqualTo("https://portal.example.org/state-revenue/r1");
    }

    @Test
    void leadToTheOwnersWhereThereIsNoPortal() {
        assertThat(new Links("", owners).of(Family.AGREEMENT, "a1"))
                .isEqualTo("http://agreements/api/v1/agreements/a1");
    }
}
