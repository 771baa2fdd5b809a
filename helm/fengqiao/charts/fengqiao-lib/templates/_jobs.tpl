{{/* Before anything of the release changes, and once only; or, where a GitOps tool applies the manifests, as a plain Job. */}}
{{- define "fengqiao-lib.hook" -}}
{{- if .root.Values.jobs.asHooks }}
annotations:
  helm.sh/hook: pre-install,pre-upgrade
  helm.sh/hook-weight: {{ .weight | quote }}
  helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}
{{- end }}

{{/* A Job cannot be changed: a plain one gets another name with every other image or release of the chart. */}}
{{- define "fengqiao-lib.jobName" -}}
{{- $name := include "fengqiao-lib.name" . -}}
{{- if .root.Values.jobs.asHooks -}}{{ printf "%s-%s" $name .job | trunc 63 }}
{{- else -}}{{ printf "%s-%s-%s" $name .job (printf "%s %s" (include "fengqiao-lib.image" .) .root.Chart.Version | sha256sum | trunc 8) | trunc 63 }}
{{- end -}}
{{- end }}

{{- define "fengqiao-lib.jobHead" -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "fengqiao-lib.jobName" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
  {{- with include "fengqiao-lib.hook" . | trim }}
  {{- . | nindent 2 }}
  {{- end }}
spec:
  backoffLimit: {{ .root.Values.jobs.backoffLimit }}
  activeDeadlineSeconds: {{ .root.Values.jobs.activeDeadlineSeconds }}
  {{- if not .root.Values.jobs.asHooks }}
  ttlSecondsAfterFinished: 86400
  {{- end }}
{{- end }}

{{/* The one container that knows the owner's connection: it brings an agency's database up to date and ends. */}}
{{- define "fengqiao-lib.migrationJob" -}}
{{- $values := .root.Values -}}
{{- $settings := include "fengqiao-lib.settings" . | fromYaml -}}
{{- $context := mergeOverwrite (dict "settings" $settings "job" "migrate" "role" "migration" "weight" "0") . -}}
{{ include "fengqiao-lib.jobHead" $context }}
  template:
    metadata:
      labels:
        {{- include "fengqiao-lib.labels" $context | nindent 8 }}
    spec:
      restartPolicy: Never
      {{- include "fengqiao-lib.podSecurity" . | nindent 6 }}
      containers:
        - name: migrate
          {{- include "fengqiao-lib.container" . | nindent 10 }}
          args: [--migrate]
          env:
            {{- include "fengqiao-lib.environment" $context | nindent 12 }}
            - name: DATABASE_OWNER_URL_FILE
              value: /run/secrets/fengqiao/database-owner-url
            {{- with include "fengqiao-lib.caEnvironment" . }}{{ . | nindent 12 }}{{ end }}
          resources:
            {{- toYaml $values.jobs.resources | nindent 12 }}
          volumeMounts:
            - name: secrets
              mountPath: /run/secrets/fengqiao
              readOnly: true
            {{- with include "fengqiao-lib.caMount" . }}{{ . | nindent 12 }}{{ end }}
      volumes:
        {{- with include "fengqiao-lib.caVolume" . }}{{ . | nindent 8 }}{{ end }}
        - name: secrets
          projected:
            defaultMode: 0440
            sources:
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.database.existingSecret "key" $values.database.key "path" "database-url") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "agency" .agency "secret" $values.database.owner.existingSecret "key" $values.database.owner.key "path" "database-owner-url") | nindent 14 }}
{{- end }}

{{/* Makes the stream and the consumer of each agency on the bus. */}}
{{- define "fengqiao-lib.busJob" -}}
{{- $values := .root.Values -}}
{{- $context := mergeOverwrite (dict "part" "bus" "job" "provision" "role" "bus" "weight" "-1") . -}}
{{ include "fengqiao-lib.jobHead" $context }}
  template:
    metadata:
      labels:
        {{- include "fengqiao-lib.labels" $context | nindent 8 }}
    spec:
      restartPolicy: Never
      {{- include "fengqiao-lib.podSecurity" . | nindent 6 }}
      containers:
        - name: provision
          {{- include "fengqiao-lib.container" . | nindent 10 }}
          command: [node, libs/messaging/dist/provision-main.js]
          env:
            - name: AGENCIES
              value: {{ include "fengqiao-lib.agencies" . | quote }}
            - name: NATS_URL
              value: {{ $values.bus.url | quote }}
            - name: NATS_USER_FILE
              value: /run/secrets/fengqiao/nats-user
            - name: NATS_PASSWORD_FILE
              value: /run/secrets/fengqiao/nats-password
            - name: BUS_REPLICAS
              value: {{ $values.bus.streamReplicas | quote }}
            {{- with include "fengqiao-lib.caEnvironment" . }}{{ . | nindent 12 }}{{ end }}
          resources:
            {{- toYaml $values.jobs.resources | nindent 12 }}
          volumeMounts:
            - name: secrets
              mountPath: /run/secrets/fengqiao
              readOnly: true
            {{- with include "fengqiao-lib.caMount" . }}{{ . | nindent 12 }}{{ end }}
      volumes:
        {{- with include "fengqiao-lib.caVolume" . }}{{ . | nindent 8 }}{{ end }}
        - name: secrets
          projected:
            defaultMode: 0440
            sources:
              {{- include "fengqiao-lib.secretFile" (dict "secret" $values.bus.admin.existingSecret "key" $values.bus.admin.userKey "path" "nats-user") | nindent 14 }}
              {{- include "fengqiao-lib.secretFile" (dict "secret" $values.bus.admin.existingSecret "key" $values.bus.admin.passwordKey "path" "nats-password") | nindent 14 }}
{{- end }}
