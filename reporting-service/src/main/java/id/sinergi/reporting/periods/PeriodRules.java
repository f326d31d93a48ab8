package id.sinergi.reporting.periods;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When months are due.
 *
 * @param deadlineDay of the following month, until its end: 1 to 28
 */
@ConfigurationProperties("sinergi.periods")
public record PeriodRules(@DefaultValue("5") int deadlineDay) {

    public PeriodRules {
        if (deadlineDay < 1 || deadlineDay > 28) {
            throw new IllegalArgumentException("sinergi.periods.deadline-day is a day that every month has, 1 to 28");
        }
    }
}
