package id.sinergi.portal.services;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * How long a page waits for a service before it says that it does not answer.
 *
 * @param connecting until the service takes the request
 * @param answering until its answer is read whole; more than the longest time that it is asked to wait for a change
 * @param files the same where a file goes up or comes down, which takes as long as its rows and the viewer's line
 */
@ConfigurationProperties("sinergi.patience")
record Patience(
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("40s") Duration answering,
        @DefaultValue("15m") Duration files) {

    ClientHttpRequestFactory usual(ClientHttpRequestFactoryBuilder<?> requests) {
        return of(requests, answering);
    }

    ClientHttpRequestFactory withFiles(ClientHttpRequestFactoryBuilder<?> requests) {
        return of(requests, files);
    }

    private ClientHttpRequestFactory of(ClientHttpRequestFactoryBuilder<?> requests, Duration whole) {
        return requests.build(
                HttpClientSettings.defaults().withConnectTimeout(connecting).withReadTimeout(whole));
    }
}
