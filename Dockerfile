# archivebot, to serve: no preview, no compiler, no root.
#
# The base is pinned by its full tag. A digest would be stricter; whoever builds with a network
# can add it: docker buildx imagetools inspect python:3.13.11-slim-bookworm

FROM python:3.13.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
COPY requirements/build.txt requirements/serve.txt requirements/
RUN python -m venv backend \
    && backend/bin/pip install --quiet --require-hashes -r requirements/build.txt \
    && python -m venv /app \
    && /app/bin/pip install --quiet --require-hashes -r requirements/serve.txt
COPY pyproject.toml README.md LICENSE ./
COPY src src
RUN backend/bin/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir wheels . \
    && /app/bin/pip install --quiet --no-deps --no-index wheels/*.whl \
    && /app/bin/pip uninstall --quiet --yes pip

FROM python:3.13.11-slim-bookworm
RUN groupadd --gid 10001 archivebot \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /archive archivebot \
    && install --directory --owner 10001 --group 10001 /archive /archive/data /archive/state
COPY --from=build /app /app
# The pages the archive begins with. A folder of your own takes their place (compose.yaml).
COPY --chown=10001:10001 data /archive/data
ENV PATH=/app/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    ARCHIVEBOT_DATA=/archive/data \
    ARCHIVEBOT_STATE_DIR=/archive/state \
    ARCHIVEBOT_PREVIEW=off
USER 10001:10001
WORKDIR /archive
VOLUME ["/archive/data", "/archive/state"]
# Python answers an interrupt by closing what is open; a first process ignores SIGTERM.
STOPSIGNAL SIGINT
# Fails when the process has not shown for two minutes that its loop turns. A first start may
# have a large archive to build.
HEALTHCHECK --interval=1m --timeout=10s --start-period=10m --retries=3 \
    CMD ["archivebot", "health"]
ENTRYPOINT ["archivebot"]
CMD ["run"]
