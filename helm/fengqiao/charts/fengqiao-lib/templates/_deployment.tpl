{{- define "fengqiao-lib.deployment" -}}
{{- $values := .root.Values -}}
{{- $settings := include "fengqiao-lib.settings" . | fromYaml -}}
{{- $context := mergeOverwrite (dict "settings" $settings) . -}}
{{- $schemes := include "fengqiao-lib.tableMap" (dict "root" .root "table" "schemes") -}}
{{- $calendar := include "fengqiao-lib.tableMap" (dict "root" .root "table" "calendar") -}}
{{- $wages := include "fengqiao-lib.tableMap" (dict "root" .root "table" "minimumWages") -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "fengqiao-lib.name" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
spec:
  replicas: {{ $settings.replicas }}
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "fengqiao-lib.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "fengqiao-lib.labels" . | nindent 8 }}
        {{- with $settings.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      annotations:
        fengqiao.cn/tables: {{ $values.tables | toJson | sha256sum | trunc 16 }}
        {{- with $settings.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ include "fengqiao-lib.name" . }}
      {{- include "fengqiao-lib.podSecurity" . | nindent 6 }}
      terminationGracePeriodSeconds: 40
      {{- range $field := list "nodeSelector" "affinity" "tolerations" "topologySpreadConstraints" }}
      {{- with index $settings $field }}
      {{ $field }}:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- end }}
      {{- with $settings.priorityClassName }}
      priorityClassName: {{ . }}
      {{- end }}
      containers:
        - name: service
          {{- include "fengqiao-lib.container" . | nindent 10 }}
          ports:
            - name: http
              containerPort: 8080
          env:
            {{- include "fengqiao-lib.environment" $context | nindent 12 }}
            {{- include "fengqiao-lib.serviceSettings" $context | nindent 12 }}
            - name: VAULT_FILE
              value: /run/secrets/fengqiao/vault.json
            - name: NATS_USER_FILE
              value: /run/secrets/fengqiao/nats-user
            - name: NATS_PASSWORD_FILE
              value: /run/secrets/fengqiao/nats-password
            {{- with include "fengqiao-lib.tracesTo" . }}
            - name: OTEL_EXPORTER_OTLP_ENDPOINT
              value: {{ . | quote }}
            {{- end }}
            {{- if $schemes }}
            - name: SCHEMES_DIR
              value: /run/fengqiao/schemes
            {{- end }}
            {{- if $calendar }}
            - name: CALENDAR_FILE
              value: /run/fengqiao/calendar/{{ $values.tables.calendar.key }}
            {{- end }}
            {{- if $wages }}
            - name: MINIMUM_WAGES_FILE
              value: /run/fengqiao/minimum-wages/{{ $values.tables.minimumWages.key }}
            {{- end }}
            {{- with include "fengqiao-lib.caEnvironment" . }}{{ . | nindent 12 }}{{ end }}
          {{- include "fengqiao-lib.probes" . | nindent 10 }}
          lifecycle:
            preStop:
              exec:
                # Until the load balancer has learnt that the pod is going, it still sends requests here.
                command: [sleep, "5"]
          resources:
            {{- toYaml $settings.resources | nindent 12 }}
          volumeMounts:
            - name: secrets
              mountPath: /run/secrets/fengqiao
              readOnly: true
            - name: directory
              mountPath: /run/fengqiao/directory
              readOnly: true
            {{- with include "fengqiao-lib.caMount" . }}{{ . | nindent 12 }}{{ end }}
            {{- if $schemes }}
            - name: schemes
              mountPath: /run/fengqiao/schemes
              readOnly: true
            {{- end }}
            {{- if $calendar }}
            - name: calendar
              mountPath: /run/fengqiao/calendar
              readOnly: true
            {{- end }}
            {{- if $wages }}
            - name: minimum-wages
              mountPath: /run/fengqiao/minimum-wages
              readOnly: true
            {{- end }}
            {{- with $settings.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        {{- with include "fengqiao-lib.caVolume" . }}{{ . | nindent 8 }}{{ end }}
        - name: secrets
          projected:
            defaultMode: 0440
            sources:
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.database.existingSecret "key" $values.database.key "path" "database-url") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.bus.existingSecret "key" $values.bus.userKey "path" "nats-user") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.bus.existingSecret "key" $values.bus.passwordKey "path" "nats-password") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.keys.existingSecret "key" $values.keys.key "path" "keys.json") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.vault.existingSecret "key" $values.vault.key "path" "vault.json") | nindent 14 }}
              {{- if $values.identity.session.standingSeconds }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.identity.session.existingSecret "key" $values.identity.session.key "path" "oidc-client-secret") | nindent 14 }}
              {{- end }}
              {{- with $values.bus.certificate.existingSecret }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" $context.agency "secret" . "key" "tls.crt" "path" "nats-tls.crt") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" $context.agency "secret" . "key" "tls.key" "path" "nats-tls.key") | nindent 14 }}
              {{- end }}
              {{- with $values.sms.existingSecret }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" $context.agency "secret" . "key" $values.sms.key "path" "sms-url") | nindent 14 }}
              {{- end }}
        - name: directory
          configMap:
            name: {{ $values.keys.directory.existingConfigMap }}
            items:
              - key: {{ $values.keys.directory.key }}
                path: directory.json
        {{- if $schemes }}
        - name: schemes
          configMap:
            name: {{ $schemes }}
        {{- end }}
        {{- if $calendar }}
        - name: calendar
          configMap:
            name: {{ $calendar }}
        {{- end }}
        {{- if $wages }}
        - name: minimum-wages
          configMap:
            name: {{ $wages }}
        {{- end }}
        {{- with $settings.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
{{- end }}

{{/* Where spans go: the address in the values, else the joint office of this release, else nowhere. */}}
{{- define "fengqiao-lib.tracesTo" -}}
{{- if .root.Values.telemetry.enabled -}}
{{- if .root.Values.telemetry.endpoint -}}{{ .root.Values.telemetry.endpoint }}
{{- else if has "analytics" (splitList "," (include "fengqiao-lib.agencies" .)) -}}http://{{ include "fengqiao-lib.name" (dict "root" .root "agency" "analytics") }}:8080
{{- end -}}
{{- end -}}
{{- end }}

{{/* Alive as long as it answers; ready while its database and the bus answer too. */}}
{{- define "fengqiao-lib.probes" -}}
startupProbe:
  httpGet:
    path: /health/live
    port: http
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet:
    path: /health/live
    port: http
  periodSeconds: 10
  timeoutSeconds: 3
  failureThreshold: 3
readinessProbe:
  httpGet:
    path: /health/ready
    port: http
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- end }}
