{{/* Pods of this release by role; without a role, all of them. */}}
{{- define "fengqiao-lib.podsOf" -}}
app.kubernetes.io/name: fengqiao
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .role }}
fengqiao.cn/role: {{ . }}
{{- end }}
{{- end }}

{{- define "fengqiao-lib.networkPolicyHead" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "fengqiao-lib.name" . }}
  labels:
    {{- include "fengqiao-lib.labels" . | nindent 4 }}
{{- end }}

{{/* One way out: to the peers of the values on their ports; to any address on those ports where no peer is named. */}}
{{- define "fengqiao-lib.wayOut" -}}
- ports:
    {{- range .ports }}
    - port: {{ . }}
      protocol: {{ $.protocol | default "TCP" }}
    {{- end }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "fengqiao-lib.dnsOut" -}}
{{- $dns := .root.Values.networkPolicy.dns -}}
- ports:
    - port: {{ $dns.port }}
      protocol: UDP
    - port: {{ $dns.port }}
      protocol: TCP
  {{- with $dns.to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "fengqiao-lib.servicesOut" -}}
- ports:
    - port: 8080
      protocol: TCP
  to:
    - podSelector:
        matchLabels:
          {{- include "fengqiao-lib.podsOf" (dict "root" .root "role" (.role | default "service")) | nindent 10 }}
{{- end }}
