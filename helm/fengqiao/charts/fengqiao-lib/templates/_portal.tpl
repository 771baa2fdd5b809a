{{/* The web application: no agency, no database, no bus, no key. It is told one address and holds nothing. */}}
{{- define "fengqiao-lib.portal" -}}
{{- $portal := .root.Values.portal -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "fengqiao-lib.name" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
spec:
  replicas: {{ $portal.replicas }}
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
    spec:
      serviceAccountName: {{ include "fengqiao-lib.name" . }}
      {{- include "fengqiao-lib.podSecurity" . | nindent 6 }}
      terminationGracePeriodSeconds: 40
      containers:
        - name: portal
          {{- include "fengqiao-lib.container" . | nindent 10 }}
          ports:
            - name: http
              containerPort: 8080
          env:
            {{- include "fengqiao-lib.portalEnvironment" . | nindent 12 }}
          {{- include "fengqiao-lib.probes" . | nindent 10 }}
          lifecycle:
            preStop:
              exec:
                # Until the load balancer has learnt that the pod is going, it still sends requests here.
                command: [sleep, "5"]
          resources:
            {{- toYaml $portal.resources | nindent 12 }}
          {{- with include "fengqiao-lib.caMount" . }}
          volumeMounts:
            {{- . | nindent 12 }}
          {{- end }}
      {{- with include "fengqiao-lib.caVolume" . }}
      volumes:
        {{- . | nindent 8 }}
      {{- end }}
{{- end }}

{{- define "fengqiao-lib.portalEnvironment" -}}
{{- $portal := .root.Values.portal -}}
- name: AGENCY
  value: portal
- name: PORT
  value: "8080"
- name: INTAKE_URL
  value: {{ $portal.intakeUrl | default (printf "http://%s:8080" (include "fengqiao-lib.name" (dict "root" .root "agency" "intake"))) | quote }}
- name: INTAKE_PATIENCE_MS
  value: {{ int64 $portal.intakePatienceMs | quote }}
- name: LOG_LEVEL
  value: {{ $portal.logLevel }}
- name: BODY_LIMIT_BYTES
  value: {{ int64 $portal.limits.bodyBytes | quote }}
- name: RATE_PER_ADDRESS
  value: {{ int64 $portal.limits.perAddress | quote }}
{{- with $portal.trustedProxies }}
- name: TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
- name: NODE_OPTIONS
  value: {{ $portal.nodeOptions | quote }}
{{- with include "fengqiao-lib.tracesTo" . }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- with include "fengqiao-lib.caEnvironment" . }}
{{ . }}
{{- end }}
{{- end }}
