package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.account.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the desk to those who decide; all others are told so, and what is theirs to do stands elsewhere. */
@Configuration(proxyBeanMethods = false)
class DeskIsTheirs implements WebMvcConfigurer, HandlerInterceptor {

    private final Viewers viewers;

    DeskIsTheirs(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Viewer viewer = viewers.now();
        if (viewer == null || !viewer.decides()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return true;
    }
}
