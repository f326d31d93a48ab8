package id.sinergi.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one client may send to one instance: so many a second in the long run, and so many at once. 0 a second
 * is no limit.
 *
 * @param accountPerSecond for each account, whatever its address
 * @param operatorPerSecond for accounts of operators and services, which import for everyone
 * @param addressPerSecond for each address, for requests without a valid token
 */
@ConfigurationProperties("sinergi.limits")
record Limits(
        @DefaultValue("50") int accountPerSecond,
        @DefaultValue("200") int accountBurst,
        @DefaultValue("0") int operatorPerSecond,
        @DefaultValue("5000") int operatorBurst,
        @DefaultValue("20") int addressPerSecond,
        @DefaultValue("100") int addressBurst) {}
