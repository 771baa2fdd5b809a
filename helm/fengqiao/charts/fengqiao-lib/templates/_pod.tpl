{{/* Pod Security "restricted": not root, nothing granted, nothing written. */}}
{{- define "fengqiao-lib.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "fengqiao-lib.container" -}}
image: {{ include "fengqiao-lib.image" . }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}

{{/* What every container of an agency is told, service and migration alike. No secret stands here: paths do. */}}
{{- define "fengqiao-lib.environment" -}}
{{- $values := .root.Values -}}
- name: AGENCY
  value: {{ .agency }}
- name: PORT
  value: "8080"
- name: DATABASE_URL_FILE
  value: /run/secrets/fengqiao/database-url
- name: DATABASE_POOL
  value: {{ .settings.databasePool | quote }}
- name: NATS_URL
  value: {{ $values.bus.url | quote }}
- name: OIDC_ISSUER
  value: {{ $values.identity.issuer | quote }}
- name: OIDC_CLIENT_ID
  value: {{ include "fengqiao-lib.nameFor" (dict "name" $values.identity.client "agency" .agency) | quote }}
- name: KEYS_FILE
  value: /run/secrets/fengqiao/keys.json
- name: KEYS_DIR
  value: /run/fengqiao/directory
{{- if $values.bus.certificate.existingSecret }}
- name: NATS_TLS_CERT_FILE
  value: /run/secrets/fengqiao/nats-tls.crt
- name: NATS_TLS_KEY_FILE
  value: /run/secrets/fengqiao/nats-tls.key
{{- end }}
{{- with $values.plainTransport }}
- name: PLAIN_TRANSPORT
  value: {{ join "," . | quote }}
{{- end }}
- name: LOG_LEVEL
  value: {{ .settings.logLevel }}
- name: NODE_OPTIONS
  value: {{ .settings.nodeOptions | quote }}
{{- with .settings.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Settings of the service alone, not of its migration; the values repeat what the service would do without them, so that it is seen. */}}
{{- define "fengqiao-lib.serviceSettings" -}}
{{- $values := .root.Values -}}
- name: BODY_LIMIT_BYTES
  value: {{ int64 .settings.limits.bodyBytes | quote }}
- name: RATE_PER_ADDRESS
  value: {{ int64 .settings.limits.perAddress | quote }}
- name: RATE_PER_PERSON
  value: {{ int64 .settings.limits.perPerson | quote }}
- name: RELAY_SWEEP_MS
  value: {{ int64 .settings.pace.relaySweepMs | quote }}
- name: RELAY_LEASE_SECONDS
  value: {{ int64 .settings.pace.relayLeaseSeconds | quote }}
- name: RELAY_RETRY_SECONDS
  value: {{ int64 .settings.pace.relayRetrySeconds | quote }}
- name: CLOCK_SWEEP_MS
  value: {{ int64 .settings.pace.clockSweepMs | quote }}
- name: CHECKPOINT_MS
  value: {{ int64 .settings.pace.checkpointMs | quote }}
{{- if $values.identity.session.standingSeconds }}
- name: OIDC_STANDING_SECONDS
  value: {{ int64 $values.identity.session.standingSeconds | quote }}
- name: OIDC_CLIENT_SECRET_FILE
  value: /run/secrets/fengqiao/oidc-client-secret
{{- end }}
- name: REQUIRE_LOGIN_WITHIN_SECONDS
  value: {{ int64 $values.identity.sensitiveSteps.withinSeconds | quote }}
{{- with $values.identity.sensitiveSteps.acr }}
- name: REQUIRE_ACR
  value: {{ join "," . | quote }}
{{- end }}
{{- with .settings.trustedProxies }}
- name: TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- with .settings.dutyPhones }}
- name: DUTY_PHONES
  value: {{ join "," . | quote }}
{{- end }}
{{- with .settings.cryptoDevice }}
- name: CRYPTO_DEVICE
  value: {{ . | quote }}
{{- end }}
{{- if $values.sms.existingSecret }}
- name: SMS_URL_FILE
  value: /run/secrets/fengqiao/sms-url
{{- else if $values.sms.url }}
- name: SMS_URL
  value: {{ $values.sms.url | quote }}
{{- end }}
{{- end }}

{{/* A key of a Secret as a file of the projected volume. */}}
{{- define "fengqiao-lib.secretFile" -}}
- secret:
    name: {{ include "fengqiao-lib.nameFor" (dict "name" .secret "agency" .agency) }}
    items:
      - key: {{ .key }}
        path: {{ .path }}
{{- end }}

{{/* The ConfigMap that holds a table: the one named in the values, else the one made from them; empty where the image's own is used. */}}
{{- define "fengqiao-lib.tableMap" -}}
{{- $table := index .root.Values.tables .table -}}
{{- if $table.existingConfigMap -}}{{ $table.existingConfigMap }}
{{- else if or $table.files $table.content -}}{{ include "fengqiao-lib.name" (dict "root" .root "part" (printf "tables-%s" (kebabcase .table))) }}
{{- end -}}
{{- end }}

{{/* Certificates of an authority of one's own, beside those that Node trusts: database, bus and issuer may need it. */}}
{{- define "fengqiao-lib.caEnvironment" -}}
{{- if .root.Values.certificates.existingConfigMap -}}
- name: NODE_EXTRA_CA_CERTS
  value: /run/fengqiao/certificates/ca.crt
{{- end }}
{{- end }}

{{- define "fengqiao-lib.caMount" -}}
{{- if .root.Values.certificates.existingConfigMap -}}
- name: certificates
  mountPath: /run/fengqiao/certificates
  readOnly: true
{{- end }}
{{- end }}

{{- define "fengqiao-lib.caVolume" -}}
{{- with .root.Values.certificates -}}
{{- if .existingConfigMap -}}
- name: certificates
  configMap:
    name: {{ .existingConfigMap }}
    items:
      - key: {{ .key }}
        path: ca.crt
{{- end }}
{{- end }}
{{- end }}
