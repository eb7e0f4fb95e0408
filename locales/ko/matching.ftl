# 시간
matching-minutes = { $minutes }분
matching-hours = { $hours }시간
matching-hours-minutes = { $hours }시간 { $minutes }분

# 이 두 사람인 이유: 본인에게
matching-why-topics = 두 사람 모두 { JOSA($topics, "을를") } 다뤄요.
matching-why-lead-mentee = 가장 중요하게 꼽은 { JOSA($topic, "을를") } { $name } 님도 다뤄요.
matching-why-lead-mentor = { $name } 님이 가장 중요하게 꼽은 주제가 { $topic }인데, 같은 주제를 다루고 계세요.
matching-why-goals-mentee = { $name } 님이 도울 수 있는 목표예요: { $goals }.
matching-why-goals-mentor = { $name } 님의 목표 가운데 도와줄 수 있는 것이 있어요: { $goals }.
matching-why-tongue = { $language }(나 { $mine }, { $name } 님 { $theirs })
matching-why-languages = 함께 쓸 수 있는 언어가 있어요: { $languages }.
matching-why-region = 두 사람 모두 같은 지역에서 활동해요: { $region }.
matching-why-time = 매주 적어도 { $time } 함께 시간을 낼 수 있어요. 서머타임 변경까지 계산했어요.

# 이 두 사람인 이유: 운영팀에게, 점수와 함께
matching-points-topics = 함께 다루는 주제: { $topics }
matching-points-lead = 활동가의 핵심 주제: { $topic }
matching-points-goals = 멘토가 도울 수 있는 목표: { $goals }
matching-points-stage = { $steps ->
    [0] 경력 단계가 같아요
   *[other] 멘토의 경력이 { $steps }단계 앞서요
}
matching-points-region = 같은 지역: { $region }
matching-points-languages = 언어(활동가 / 멘토): { $languages }
matching-points-time = 가장 적은 주에도 { $time } 겹쳐요
matching-points-base = 매칭 기본 점수

# 짝이 없는 이유
matching-alone-none = 멘토 { $mentors }명 가운데 조건에 맞는 사람이 없어요.
matching-excluded-language = 필요한 수준으로 함께 쓸 언어가 없어요: 멘토 { $mentors }명 중 { $count }명.
matching-excluded-age = 나이: 멘토 { $mentors }명 중 { $count }명.
matching-excluded-vetting = 18세 미만이거나 나이를 모르는데 멘토가 신원 확인을 받지 않았어요: 멘토 { $mentors }명 중 { $count }명.
matching-excluded-gender = 원하는 멘토의 성별과 달라요: 멘토 { $mentors }명 중 { $count }명.
matching-excluded-organisation = 같은 단체예요: 멘토 { $mentors }명 중 { $count }명.
matching-excluded-never = 둘 중 한 사람이 전에 거절했어요: 멘토 { $mentors }명 중 { $count }명.
matching-excluded-time = 함께 낼 수 있는 시간이 부족해요: 멘토 { $mentors }명 중 { $count }명.
matching-only-language = 함께 쓸 언어의 수준만 높아지면 멘토 { $count }명이 맞아요.
matching-only-age = 나이 조건만 아니면 멘토 { $count }명이 맞아요.
matching-only-vetting = 신원 확인만 받으면 멘토 { $count }명이 맞아요. 성인이라면 출생 연도만 입력해도 돼요.
matching-only-gender = 원하는 성별 조건만 아니면 멘토 { $count }명이 맞아요.
matching-only-organisation = 같은 단체를 허용하면 멘토 { $count }명이 맞아요.
matching-only-never = 멘토 { $count }명이 맞지만, 둘 중 한 사람이 전에 거절했어요.
matching-only-time = 함께 낼 시간만 늘어나면 멘토 { $count }명이 맞아요.
matching-alone-fits = 조건에 맞는 멘토가 { $count }명 있지만 남은 자리가 없어요.
matching-alone-crowd = { $people }명이 같은 멘토 { $mentors }명에게만 맞는데, 자리는 { $places }개예요.
matching-alone-place = 이 멘토에게 자리가 하나만 더 있으면 돼요: { $names }.

# 규칙
matching-rule-language = 함께 쓰는 언어: 활동가 { $mentee } 이상, 멘토 { $mentor } 이상
matching-rule-time = 매주 함께 낼 수 있는 시간 { $time } 이상
matching-rule-any-time = 함께 낼 수 있는 시간은 상관없어요
matching-rule-organisation-other = 같은 단체끼리는 짝짓지 않아요
matching-rule-organisation-any = 같은 단체끼리도 짝지어요
matching-rule-minors = 18세 미만이거나 나이를 모르면 신원 확인을 받은 멘토하고만

# 운영팀: 기수의 매칭 회차
matching-title = 매칭
matching-title-of = 매칭: { $cohort }
matching-lede = 매칭은 모두의 프로필을 견주어 짝을 찾아요. 공개하기 전에는 아무에게도 알리지 않고, 누구도 다른 사람 대신 수락할 수 없어요.
matching-ready = 멘토가 없는 활동가 { $mentees }명, 멘토 { $mentors }명, 남은 자리 { $places }개.
matching-nobody = 지금은 짝지을 사람이 없어요. 멘토가 없는 참여 활동가와 참여 멘토가 있어야 해요.
matching-form = 새 매칭 회차
matching-field-mentee-level = 함께 쓸 언어의 활동가 수준
matching-field-mentor-level = 함께 쓸 언어의 멘토 수준
matching-level-from = { $level } 이상
matching-field-overlap = 매주 함께 낼 수 있는 시간
matching-overlap-none = 상관없음
matching-field-organisation = 같은 단체끼리도 짝짓기
matching-hint-minors = 18세 미만이거나 나이를 모르는 사람은 신원 확인을 받은 멘토하고만 짝지어요. 이 규칙은 끌 수 없어요.
matching-run-button = 매칭 실행
matching-rounds = 매칭 회차
matching-round-of = { $date } 매칭 회차
matching-round-by = { $name } 님이 실행
matching-summary = { $mentees }명 중 { $matched }명 매칭
matching-state-draft = 초안
matching-state-published = 공개함
matching-state-discarded = 버림
matching-proven = 이 규칙에서 증명된 결과예요. 더 많은 사람을 짝지을 수 없고, 같은 수의 짝으로 총점이 더 높은 방법도 없어요.
matching-figure-matched = 매칭됨
matching-figure-alone = 짝이 없음
matching-figure-places = 멘토의 자리
matching-figure-score = 총점
matching-rules-used = 이 회차의 규칙
matching-pairs = 짝
matching-column-activist = 활동가
matching-column-mentor = 멘토
matching-column-why = 이유
matching-column-points = 점수
matching-column-state = 답
matching-unmatched = 짝이 없는 사람
matching-all-matched = 모두 짝을 찾았어요.
matching-publish-what = 공개하면 { $people }명에게 제안 { $proposals }건을 보내요. 답할 시간은 14일이고, 두 사람이 모두 수락하면 멘토링이 시작돼요.
matching-publish-none = 제안할 짝이 없어요. 규칙을 바꾸거나 멘토에게 자리나 시간을 더 부탁해 보세요.
matching-publish-button = 공개
matching-discard-button = 버리기
matching-answer-both-open = 두 사람 모두 답하지 않았어요
matching-answer-mentor-open = 멘토의 답을 기다려요
matching-answer-mentee-open = 활동가의 답을 기다려요
matching-answer-accepted = 둘 다 수락했어요
matching-answer-declined-mentor = 멘토가 거절했어요
matching-answer-declined-mentee = 활동가가 거절했어요
matching-answer-expired = 답 없이 기한이 지났어요
matching-until = { $date }까지

# 제안: 본인에게
matching-proposals = 매칭 제안
matching-proposal-title-mentee = { $name } 님과 멘토링을 시작할까요?
matching-proposal-title-mentor = { $name } 님의 멘토가 되어 줄래요?
matching-proposal-title-staff = { $mentee } 님과 { $mentor } 님
matching-proposal-lede = 두 사람 모두에게 물었어요. 아무도 대신 답할 수 없고, 둘 다 수락하기 전에는 서로의 답이 보이지 않아요.
matching-proposal-why = 짝이 된 이유
matching-proposal-answer = 나의 답
matching-proposal-accept = 수락
matching-proposal-decline = 거절
matching-proposal-decline-what = 거절하는 데 이유는 필요 없어요. 이 제안은 끝나고, 다음 회차에 참여할 수 있어요.
matching-proposal-decline-sure = 네, 거절할게요
matching-proposal-until = { $date }까지 답할 수 있어요.
matching-proposal-state-asked = 답을 기다려요
matching-proposal-state-accepted = 수락했어요
matching-proposal-state-begun = 멘토링
matching-proposal-state-ended = 끝남
matching-proposal-state-expired = 기한 지남
matching-proposal-waiting = 수락했어요. { $name } 님도 수락하면 바로 멘토링이 시작돼요.
matching-proposal-take-back = 마음이 바뀌었어요: 거절
matching-proposal-begun = 두 사람 모두 수락했어요. 멘토링이 시작됐어요.
matching-proposal-to-mentorship = 멘토링으로 가기
matching-proposal-declined = 이 제안은 끝났고, 더 할 일은 없어요. 다음 회차에 참여할 수 있어요.
matching-proposal-expired = 답할 수 있는 기한이 지났어요. 다음 회차에 참여할 수 있어요.
matching-proposal-staff = 당사자 두 사람만 답할 수 있어요.

matching-pages = 쪽
matching-rows = { $count }개 중 { $first }–{ $last }
matching-said-run = 매칭을 마쳤어요. 아직 아무에게도 알리지 않았어요.
matching-said-published = 공개했어요. 제안을 보내고 있어요.
matching-said-discarded = 초안을 버렸어요. 아무에게도 알리지 않았어요.
matching-said-accepted = 고마워요. 수락을 기록했어요.
matching-said-declined = 답해 줘서 고마워요. 제안은 끝났어요.
matching-proposal-to-round = 매칭 회차로 가기

# 메일
mail-proposal-subject = 답을 기다리는 제안이 있어요
mail-proposal-text =
    안녕하세요.

    멘토링 매칭 제안이 도착했어요. 로그인해서 누구와 왜 이어졌는지 보고, 14일 안에 수락하거나 거절해 주세요.
    { $link }
mail-mentorship-subject = 멘토링이 시작돼요
mail-mentorship-text =
    안녕하세요.

    두 사람 모두 수락해서 멘토링이 시작돼요. 로그인해서 첫 세션을 예약해 주세요.
    { $link }
