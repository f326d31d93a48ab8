package id.sinergi.agreement.notices;

import id.sinergi.outbox.EventStream;
import id.sinergi.outbox.SideLog;
import id.sinergi.outbox.SideLogs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives notices a log of their own. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeConfiguration {

    @Bean
    SideLog<Notice> noticeLog(SideLogs logs) {
        return logs.log(
                new EventStream(
                                "notices",
                                "sinergi.notices.v1",
                                "/mou-service",
                                "urn:sinergi:contracts:events:notices:notice.v1")
                        .filteredBy("agreement", "threshold"),
                Notice.class);
    }
}
