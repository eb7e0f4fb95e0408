cohorts-tabs = 이 기수의 페이지
cohorts-tab-about = 소개
cohorts-tab-materials = 자료
cohorts-tab-threads = 토론
cohorts-tab-sessions = 세션
cohorts-tab-roster = 명단
cohorts-tab-matching = 매칭
cohorts-tab-participation = 참여 현황

mail-cohort-invitation-subject = 기수에 초대받았어요
mail-cohort-invitation-text =
    이음에서 새 기수에 초대했어요. 아래 페이지를 열어 로그인하고 버튼 한 번으로 참여해 보세요.

    { $link }
mail-cohort-place-subject = 자리가 났어요
mail-cohort-place-text =
    기다리던 기수에 자리가 나서 이제 참여할 수 있어요. 아래 페이지에서 확인해 주세요.

    { $link }

cohorts-mine = 내 기수
cohorts-none = 아직 참여하는 기수가 없어요
cohorts-none-text = 초대를 받으면 여기에 보여 드려요.
cohorts-none-yet = 아직 기수가 없어요
cohorts-none-yet-text = 기수는 몇 달 동안 함께 배우는 모임이에요.
cohorts-places = { $capacity }자리 중 { $taken }자리 참
cohorts-waiting = { $count }명 대기 중
cohorts-people = { $count }명
cohorts-clock = { $city } 시간 기준
cohorts-roster = 함께하는 사람들
cohorts-rooms = 둘러보기
cohorts-read = { $of }개 중 { $done }개 읽음
cohorts-nothing-to-read = 아직 읽을 자료 없음
cohorts-readers = { $count }명과 운영팀이 읽을 수 있음
cohorts-no-session = 예정된 세션 없음
cohorts-invited = 초대받았어요
cohorts-invited-text = 자리가 있어요. 버튼 한 번이면 참여할 수 있고, 언제든 그만둘 수 있어요.
cohorts-full-text = 자리가 모두 찼어요. 지금 대기하면 { $position }번째예요. 자리가 나면 가장 오래 기다린 분에게 돌아가요.
cohorts-join = 참여하기
cohorts-wait = 대기하기
cohorts-position = 대기 명단 { $count }명 중 { $position }번째예요
cohorts-position-text = 순서가 되어 자리가 나면 바로 참여하게 되고, 메일로 알려 드려요.
cohorts-stop-waiting = 대기 그만하기
cohorts-stop-waiting-text = 지금 순서를 잃어요. 다시 대기하려면 새 초대가 필요해요.
cohorts-enrolled = 참여 중이에요
cohorts-leave = 이 기수 그만두기
cohorts-leave-text = 자리는 가장 오래 기다린 분에게 돌아가고, 이 기수에서 예약한 세션은 취소돼요. 쓴 글은 남아 있어요. 다시 참여하려면 새 초대가 필요해요.
cohorts-said-joined = 환영해요. 이제 함께해요.
cohorts-said-waiting = 대기 명단에 올랐어요.
cohorts-said-left = 기수를 그만두었어요.
cohorts-open = 기수 열기
cohorts-open-button = 기수 열기
cohorts-programme = 프로그램
cohorts-new-programme = 새 프로그램
cohorts-programme-name = 새 프로그램 이름
cohorts-programme-hint = 새 프로그램을 만들 때만 적어 주세요.
cohorts-name = 기수 이름
cohorts-starts = 시작하는 날
cohorts-ends = 끝나는 날
cohorts-capacity = 활동가 자리
cohorts-capacity-hint = 멘토와 진행자는 자리를 차지하지 않아요.
cohorts-about-in = 소개 ({ $language })
cohorts-about-hint = 한 언어로만 적어도 돼요. 다른 언어를 쓰는 분에게는 있는 글을 보여 드려요. 마크다운을 쓸 수 있어요.
cohorts-said-opened = 기수를 열었어요. 이제 사람들을 초대해 보세요.
cohorts-invite = 이 기수에 초대하기
cohorts-invite-email = 이미 이음을 쓰는 분의 이메일 주소
cohorts-invite-hint = 기수로 가는 링크를 메일로 보내고, 받은 분은 버튼 한 번으로 참여해요.
cohorts-said-invited = 초대를 보냈어요.
cohorts-enrol = 자리 주기
cohorts-enrol-name = { $name }님에게 자리 주기
cohorts-withdraw = 참여 끝내기
cohorts-withdraw-text = { $name }님의 참여를 끝내요. 자리는 가장 오래 기다린 분에게 돌아가요.
cohorts-said-enrolled = 이제 참여해요.
cohorts-said-waitlisted = 남은 자리가 없어서 대기 명단에 올렸어요.
cohorts-said-withdrawn = 참여를 끝냈어요.
