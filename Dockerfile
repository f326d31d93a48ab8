# One image for each service and the portal: docker build --build-arg SERVICE=visit-service --build-arg PORT=81 .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# Format, null checks and tests are `./sinergi test`'s. Downloads stay in a cache of the builder.
RUN --mount=type=cache,target=/root/.m2 \
    services="visit-service mou-service training-service reporting-service portal" \
    && mvn -B -ntp -q -P '!checks' -Dmaven.test.skip=true -am -pl "$(echo $services | tr ' ' ,)" package \
    && for service in $services; do \
        java -Djarmode=tools -jar $service/target/*-exec.jar extract --layers \
            --application-filename service.jar --destination /layers/$service || exit 1; \
    done

FROM eclipse-temurin:25-jre AS service
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin sinergi \
    && install -d -o sinergi /var/lib/sinergi
WORKDIR /opt/sinergi
ARG SERVICE
COPY --from=build /layers/$SERVICE/dependencies/ /layers/$SERVICE/snapshot-dependencies/ ./
COPY --from=build /layers/$SERVICE/application/ ./

# Loads and links once what every start needs (JEP 514), by a start that ends before anything is asked of Kafka, MongoDB or
# the identity provider, which is given addresses so that none is looked for. Its options are those of the real start; the heap
# is kept small, since a cache made with a very large one (a machine of 128 GB) does not fit the small one of a container.
FROM service AS training
RUN [ "$SERVICE" = portal ] && client=SINERGI || client=OWNERS; \
    export SPRING_PROFILES_ACTIVE=production SERVER_PORT=0 MANAGEMENT_SERVER_PORT=0 \
        SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_${client}_PROVIDER=none \
        SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_NONE_AUTHORIZATIONURI=http://localhost \
        SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_NONE_TOKENURI=http://localhost \
        SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_NONE_JWKSETURI=http://localhost \
        SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_NONE_USERNAMEATTRIBUTE=sub; \
    java -XX:AOTCacheOutput=/tmp/service.aot -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -Dspring.context.exit=onRefresh -jar service.jar >/tmp/training.log 2>&1 \
    && [ -s /tmp/service.aot ] || { cat /tmp/training.log; exit 1; }

FROM service
COPY --from=training /tmp/service.aot ./
# The last two digits of where it answers: clients at 80.., the actuator at 90...
ARG PORT
ENV SERVER_PORT=80$PORT MANAGEMENT_SERVER_PORT=90$PORT
EXPOSE $SERVER_PORT $MANAGEMENT_SERVER_PORT
USER sinergi
# What is left of the container's memory is for threads, buffers and RocksDB. A cache of another JVM is left aside with a warning.
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "service.jar"]
# There is neither curl nor wget; bash can ask by itself.
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
