package id.sinergi.portal.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets {@link Attendance} see every request for a page. */
@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration implements WebMvcConfigurer {

    private final Attendance attendance;

    AttendanceConfiguration(Attendance attendance) {
        this.attendance = attendance;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(attendance).excludePathPatterns("/assets/**", "/webjars/**", "/_static/**", "/error");
    }
}
