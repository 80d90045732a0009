#!/bin/sh
# Chromium and Korean fonts for the journeys: installed when we may, else the one command to type is said.
needed=""
command -v chromium >/dev/null || needed="chromium"
fc-list 2>/dev/null | grep -qiE 'nanum|noto sans cjk' || needed="$needed fonts-nanum fonts-noto-cjk"
[ -z "$needed" ] && exit 0
command="apt-get install -y --no-install-recommends $needed fontconfig"
if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive $command >/dev/null && exit 0
fi
echo "브라우저 시험에는 이것이 필요해요. 이 명령을 한 번 입력해 주세요: sudo $command" >&2
exit 1
