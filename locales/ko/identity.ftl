identity-sign-in-title = 로그인
identity-sign-in-lede = 이메일로 로그인 링크를 보내 드려요. 외울 비밀번호도, 빼앗길 비밀번호도 없어요.
identity-by-mail = 메일로 링크 받기
identity-email = 이메일
identity-email-hint = 초대를 받은 주소를 적어 주세요.
identity-send-link = 링크 받기
identity-sign-in = 로그인하기
identity-sent-title = 메일을 확인해 주세요
identity-sent-text = 등록된 주소라면 링크를 보냈어요. 이 브라우저에서 10분 동안 쓸 수 있어요.
identity-code = 코드
identity-code-hint = 다른 기기에서 메일을 열었다면, 메일에 있는 숫자 여섯 자리를 여기에 적어 주세요.
identity-other-address = 다른 주소로 받기
identity-open-title = 다시 만나서 반가워요
identity-open-text = 메일 검사 프로그램이 대신 로그인하지 못하도록 한 번만 더 눌러 주세요.
identity-open-button = 로그인하기
identity-demo-title = 누구로 들어가 볼까요?
identity-demo-text = 체험판이에요. 여기 나오는 사람은 모두 지어낸 인물이에요. 한 사람을 골라 그 눈으로 둘러보세요.
identity-demo-others = 다른 사람들 보기
identity-invited = 초대를 받으셨어요
identity-invited-cohort = { $cohort }에 초대를 받으셨어요
identity-invited-lede = 쓸 언어와 다른 사람에게 보여 줄 이름을 골라 주세요. 둘 다 나중에 바꿀 수 있어요.
identity-language = 언어
identity-name = 보여줄 이름
identity-name-hint = 법적 이름이 아니어도 괜찮아요.
identity-rules = 함께 지킬 약속
identity-rule-1 = 여기서 나눈 이야기는 여기에 남겨 둬요. 화면을 찍거나 이름을 옮기지 않아요.
identity-rule-2 = 나에 대해 무엇을 알릴지는 각자 정해요. 그보다 더 묻지 않아요.
identity-rule-3 = 누가 어디에 있고 어디에 살며 어디로 가는지, 남은 가족은 어떤지 쓰지 않아요.
identity-rule-4 = 생각이 다를 수는 있지만, 사람을 깎아내리지는 않아요.
identity-rule-5 = 멘토와 18세 미만 참여자는 운영팀이 볼 수 있는 곳에서만 만나요.
identity-rule-6 = 이상하다고 느끼면 바로 말해요. 안전 담당자가 듣고 있어요.
identity-agree = 읽었고, 함께 지킬게요
identity-accept = 초대 받고 들어가기
identity-welcome = 어서 오세요.
identity-welcome-joined = 어서 오세요. 이 기수에 자리가 마련됐어요.
identity-welcome-waiting = 어서 오세요. 지금은 자리가 다 차서 대기 명단에 올려 두었어요.
identity-logins-title = 로그인한 기기
identity-logins-lede = 모르는 기기가 있으면 로그아웃하세요.
identity-this-browser = 지금 이 브라우저
identity-end-login = 연결 끊기
identity-login-since = { $when }부터
identity-login-seen = 마지막 사용: { $when }
identity-login-ended = 그 기기에서 로그아웃했어요.
identity-end-all = 모든 기기에서 로그아웃
identity-end-all-text = 이 기기를 포함해 모든 기기에서 바로 로그아웃돼요.
mail-sign-in-subject = 로그인 링크
mail-sign-in-text = 링크를 요청한 브라우저에서 열어 주세요.

    { $link }

    또는 그 브라우저에 이 코드를 적어 주세요: { $code }

    둘 다 10분 동안 한 번만 쓸 수 있어요.
mail-invitation-subject = 초대장이 왔어요
mail-invitation-text = 초대를 받으셨어요. 링크를 열어 내용을 보고 결정해 주세요.

    { $link }

    14일 동안 쓸 수 있어요.
