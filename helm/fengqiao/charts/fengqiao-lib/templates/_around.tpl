{{/* What stands around a Deployment: account, address, disruption budget. */}}
{{- define "fengqiao-lib.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "fengqiao-lib.name" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
automountServiceAccountToken: false
{{- end }}

{{- define "fengqiao-lib.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "fengqiao-lib.name" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
spec:
  selector:
    {{- include "fengqiao-lib.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
{{- end }}

{{- define "fengqiao-lib.disruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "fengqiao-lib.name" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "fengqiao-lib.selector" . | nindent 6 }}
{{- end }}
